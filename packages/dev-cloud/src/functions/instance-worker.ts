import { parentPort, workerData } from 'node:worker_threads'
import type { FromInstance, ToInstance } from './protocol'

/**
 * The thread of one function instance. It has its own `process.env` and runs one event at a time, as an instance on the
 * platform does: `getWXContext()` reads the environment when it is called (docs/cloudbase-wire.md, Who calls).
 * The thread runs transpiled text, so this file may import only Node's own modules.
 */
const port = parentPort as NonNullable<typeof parentPort>
const send = (message: FromInstance) => port.postMessage(message)

let variables: string[] = []

const setEnvironment = (environment: ToInstance['environment']): void => {
  for (const name of variables) delete process.env[name]
  variables = Object.keys(environment)
  Object.assign(process.env, environment)
}

const redirectOutput = (stream: NodeJS.WriteStream, level: 'info' | 'error'): void => {
  stream.write = ((chunk: unknown) => {
    send({ kind: 'log', level, text: String(chunk) })
    return true
  }) as typeof stream.write
}

const thrown = (error: unknown): FromInstance => {
  const known = error instanceof Error ? error : undefined
  return { kind: 'thrown', message: known?.message ?? String(error), stack: known?.stack ?? String(error) }
}

let clockAheadMs = 0
let isShifted = false

/** Replaces `Date` at the first event that finds the cloud's time ahead. Until then `Date` is Node's own. */
const moveClock = (aheadMs: number): void => {
  clockAheadMs = aheadMs
  if (isShifted || aheadMs === 0) return
  isShifted = true
  const now = Date.now.bind(Date)
  const shiftedNow = () => now() + clockAheadMs
  globalThis.Date = new Proxy(Date, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [shiftedNow()], newTarget),
    apply: (target) => new target(shiftedNow()).toString(),
    get: (target, key, receiver) => (key === 'now' ? shiftedNow : Reflect.get(target, key, receiver)),
  })
}

const run = async ({
  event,
  context,
  environment,
  clockAheadMs: aheadMs,
}: ToInstance): Promise<FromInstance> => {
  setEnvironment(environment)
  moveClock(aheadMs)
  try {
    const { main } = require(workerData.entry)
    if (typeof main !== 'function') throw new Error(`${workerData.entry} exports no function named main`)
    const result = await main(JSON.parse(event), context)
    return { kind: 'result', result: JSON.stringify(result ?? null) ?? 'null' }
  } catch (error) {
    return thrown(error)
  }
}

redirectOutput(process.stdout, 'info')
redirectOutput(process.stderr, 'error')
port.on('message', async (message: ToInstance) => send(await run(message)))
