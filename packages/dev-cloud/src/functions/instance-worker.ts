import type { Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import type { FromInstance, ToInstance } from './protocol'

/**
 * One function instance: a thread, or a process when the function has a time zone of its own. It has its own
 * `process.env` and runs one event at a time, as an instance on the platform does: `getWXContext()` reads the environment
 * when it is called (docs/cloudbase-wire.md, Who calls). This file runs by itself, so it may import only Node's own modules.
 */
const entry: string = workerData?.entry ?? process.argv[2]

const send = (message: FromInstance): void => {
  if (parentPort) parentPort.postMessage(message)
  else process.send?.(message)
}

let variables: string[] = []

const setEnvironment = (environment: ToInstance['environment']): void => {
  for (const name of variables) delete process.env[name]
  variables = Object.keys(environment)
  Object.assign(process.env, environment)
}

const redirectOutput = (stream: NodeJS.WriteStream, level: 'info' | 'error'): void => {
  stream.write = ((chunk: unknown, ...more: unknown[]) => {
    send({
      kind: 'log',
      level,
      text: typeof chunk === 'string' ? chunk : Buffer.from(chunk as Buffer).toString(),
    })
    const done = more.find((one) => typeof one === 'function') as (() => void) | undefined
    done?.()
    return true
  }) as typeof stream.write
}

/** What is thrown may be any value, such as `{code: 1}`: its content is shown. */
const textOf = (error: unknown): string => {
  if (typeof error !== 'object' || error === null) return String(error)
  try {
    return JSON.stringify(error)
  } catch {
    return String(error)
  }
}

const thrown = (error: unknown): FromInstance => {
  const known = error instanceof Error ? error : undefined
  return { kind: 'thrown', message: known?.message ?? textOf(error), stack: known?.stack ?? textOf(error) }
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

/** Where SDKs send that do not know `TCB_CONTEXT_CNFG` (wx-server-sdk below 2.1, tcb-admin-node). */
const TENCENT_HOSTS = /(^|\.)(tencentcloudapi\.com|tencentyun\.com|tcloudbase\.com|tcb\.qcloud\.la)$/

const refusal = (host: string): Error =>
  new Error(
    `The local cloud lets nothing leave this machine, and this function's SDK sends to ${host}. Use wx-server-sdk 2.1 or later.`,
  )

/** Nothing that an SDK sends leaves the machine. Other hosts are the function's own business. */
const keepOnThisMachine = (): void => {
  const { prototype } = (require('node:net') as { Socket: typeof Socket }).Socket
  const connect = prototype.connect as (...given: unknown[]) => Socket
  prototype.connect = function (this: Socket, ...given: unknown[]) {
    const first = Array.isArray(given[0]) ? given[0][0] : given[0]
    const host =
      typeof first === 'object' && first !== null ? (first as { host?: string }).host : String(given[1])
    if (!host || !TENCENT_HOSTS.test(host)) return connect.apply(this, given)
    process.nextTick(() => this.destroy(refusal(host)))
    return this
  } as typeof prototype.connect
}

/**
 * wx-server-sdk 2.1 to 2.3 does not know `TCB_CONTEXT_CNFG`. Inside a function it sends plain HTTP to these hosts, and to
 * the same path: its requests go to the local cloud instead.
 */
const ADMIN_HOSTS = new Set(['tcb-admin.tencentyun.com', 'tcb-open.tencentyun.com'])

type RequestOptions = {
  host?: string
  hostname?: string
  port?: string | number
  headers?: Record<string, unknown>
}

const sendToLocalCloud = (): void => {
  const address = process.env.TCB_CONTEXT_CNFG
  if (!address) return
  const { hostname, port, host } = new URL(JSON.parse(address).URL)
  const http = require('node:http') as typeof import('node:http')
  const { request } = http
  http.request = ((options: RequestOptions, ...more: unknown[]) => {
    const name = String(options?.hostname ?? options?.host)
    const moved = ADMIN_HOSTS.has(name)
      ? { ...options, hostname, host: hostname, port, headers: { ...options.headers, host } }
      : options
    return (request as (...given: unknown[]) => unknown)(moved, ...more)
  }) as typeof http.request
}

type Main = (event: unknown, context: unknown, callback: Callback) => unknown
type Callback = (error?: unknown, result?: unknown) => void

let main: Main | undefined

/** Loads the function's module once. The platform loads it before it knows who calls, so no caller is set yet. */
const load = (): Main => {
  if (main) return main
  const loaded = require(entry).main
  if (typeof loaded !== 'function') throw new Error(`${entry} exports no function named main`)
  main = loaded
  return loaded
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function'

/**
 * A function answers by what it returns, by a promise, or by its third argument, `callback(error, result)`. One that
 * takes a callback and returns nothing is waited for. Source: cloud.tencent.com/document/product/583/11060.
 */
const call = (run: Main, event: unknown, context: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const callback: Callback = (error, result) =>
      error === null || error === undefined ? resolve(result) : reject(error)
    const returned = run(event, context, callback)
    if (isPromise(returned)) returned.then(resolve, reject)
    else if (returned !== undefined || run.length < 3) resolve(returned)
  })

const run = async ({
  event,
  context,
  environment,
  clockAheadMs: aheadMs,
}: ToInstance): Promise<FromInstance> => {
  try {
    setEnvironment({})
    moveClock(aheadMs)
    const loaded = load()
    send({ kind: 'loaded' })
    setEnvironment(environment)
    const result = await call(loaded, JSON.parse(event), context)
    return { kind: 'result', result: JSON.stringify(result ?? null) ?? 'null' }
  } catch (error) {
    return thrown(error)
  }
}

redirectOutput(process.stdout, 'info')
redirectOutput(process.stderr, 'error')
keepOnThisMachine()
sendToLocalCloud()
const onEvent = async (message: ToInstance) => send(await run(message))
if (parentPort) parentPort.on('message', onEvent)
else process.on('message', onEvent)
