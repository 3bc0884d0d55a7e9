import { Cron } from 'croner'
import type { Clock } from '../clock'
import { UsageError } from '../cloud-error'
import type { FunctionConfig } from './function-config'
import type { Functions } from './functions'
import type { Answer } from './invocation'

/** The timers of the functions' `config.json`. */
export type Timers = {
  /** Replaces all timers by those of the functions' present configurations. */
  schedule(): void
  /** Runs a function's timer now and waits; undefined when it has none. */
  runNow(functionName: string): Promise<Answer | undefined>
  stop(): void
}

/** The platform's cron has seven fields (second, minute, hour, day, month, weekday, year), in China's time. */
const TIME_ZONE = 'Asia/Shanghai'

export const createTimers = (
  functions: Functions,
  clock: Clock,
  onError: (message: string) => void,
): Timers => {
  let jobs: Cron[] = []

  const fire = ({ name }: FunctionConfig, timer: string) =>
    functions.invoke(
      name,
      JSON.stringify({ Type: 'Timer', TriggerName: timer, Time: clock.now().toISOString(), Message: '' }),
      { source: 'wx_trigger' },
    )

  const start = (config: FunctionConfig) =>
    config.timers.map(({ name, cron }) => {
      assertSevenFields(config.name, cron)
      // protect: a run is left out while the one before it goes on.
      return new Cron(
        cron,
        { protect: true, timezone: TIME_ZONE, catch: (error) => onError(String(error)) },
        async () => {
          await fire(config, name)
        },
      )
    })

  const stop = () => {
    for (const job of jobs.splice(0)) job.stop()
  }

  return {
    schedule: () => {
      stop()
      jobs = functions.configs().flatMap(start)
    },
    runNow: async (functionName) => {
      const config = functions.configs().find(({ name }) => name === functionName)
      const timer = config?.timers[0]
      return config && timer ? fire(config, timer.name) : undefined
    },
    stop,
  }
}

const assertSevenFields = (functionName: string, cron: string): void => {
  const fields = cron.trim().split(/\s+/).length
  if (fields !== 7) {
    throw new UsageError(
      `The timer of ${functionName} has ${fields} fields and not 7 (second minute hour day month weekday year): ${cron}`,
    )
  }
}
