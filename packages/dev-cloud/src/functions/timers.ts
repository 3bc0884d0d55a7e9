import type { Cron } from 'croner'
import type { Clock } from '../clock'
import { startCron } from './cron'
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

export const createTimers = (
  functions: Functions,
  clock: Clock,
  onError: (message: string) => void,
): Timers => {
  let jobs: Cron[] = []

  const fire = ({ name }: FunctionConfig, timer: string) =>
    functions.invoke(name, JSON.stringify(timerEvent(timer, clock.now())), { source: 'wx_trigger' })

  const start = (config: FunctionConfig) =>
    config.timers.map(({ name, cron }) =>
      startCron(
        cron,
        async () => {
          await fire(config, name)
        },
        onError,
      ),
    )

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

/** The event of a timer. Its time has whole seconds. Source: cloud.tencent.com/document/product/583/9708. */
const timerEvent = (name: string, time: Date) => ({
  Type: 'Timer',
  TriggerName: name,
  Time: time.toISOString().replace(/\.\d+Z$/, 'Z'),
  Message: '',
})
