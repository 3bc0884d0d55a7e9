import * as v from 'valibot'
import type { Clock } from '../clock'
import { UsageError } from '../cloud-error'
import type { Counters } from '../counters/counters'
import type { Faults } from '../faults/faults'
import type { Functions } from '../functions/functions'
import type { Timers } from '../functions/timers'
import { type Route, urlOf } from '../http/exchange'
import { guarded } from '../http/guarded'
import { readJson } from '../http/read-body'
import { sendJson } from '../http/send'
import type { Wechat } from '../wechat/wechat'

export type ControlOptions = {
  readonly token: string
  readonly functions: Functions
  readonly timers: Timers
  readonly counters: Counters
  readonly wechat: Wechat
  readonly faults: Faults
  readonly clock: Clock
}

type Command = (body: unknown, options: ControlOptions) => Promise<Reply> | Reply

type Reply = { readonly status: number; readonly body: unknown }

const MAX_COMMAND_BYTES = 64 * 1024

const functionBody = v.object({ function: v.string() })

const provocationBody = v.object({
  api: v.string(),
  errcode: v.pipe(v.number(), v.integer()),
  rate: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

/** A year. More is taken for a typing error. */
const MAX_AHEAD_MS = 366 * 86_400_000

const clockBody = v.object({ aheadMs: v.pipe(v.number(), v.minValue(0), v.maxValue(MAX_AHEAD_MS)) })

const done = (body: unknown): Reply => ({ status: 200, body })

const onFunction =
  (run: (options: ControlOptions, name: string) => Promise<Reply> | Reply): Command =>
  (body, options) => {
    const parsed = v.safeParse(functionBody, body)
    const known =
      parsed.success && options.functions.configs().some(({ name }) => name === parsed.output.function)
    return known
      ? run(options, parsed.output.function)
      : { status: 400, body: { error: 'name a function: {"function": "…"}' } }
  }

const runTimer = async ({ timers }: ControlOptions, name: string): Promise<Reply> => {
  const answer = await timers.runNow(name)
  if (!answer) return { status: 400, body: { error: `${name} has no timer` } }
  return done(
    answer.ok ? { ok: true, result: JSON.parse(answer.result) } : { ok: false, failure: answer.failure },
  )
}

const setFaults = (body: unknown, { faults }: ControlOptions): Reply => {
  try {
    faults.set(body)
    return done({ rules: faults.report() })
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { status: 400, body: { error: error.message } }
  }
}

const setClock = (body: unknown, { clock }: ControlOptions): Reply => {
  const parsed = v.safeParse(clockBody, body)
  if (!parsed.success) return { status: 400, body: { error: 'give {"aheadMs"}, from 0 to a year' } }
  clock.setAhead(parsed.output.aheadMs)
  return done({ now: clock.now().toISOString() })
}

const provoke = (body: unknown, { wechat }: ControlOptions): Reply => {
  const parsed = v.safeParse(provocationBody, body)
  const accepted = parsed.success && wechat.provoke(parsed.output.api, parsed.output)
  if (accepted) return done({ ok: true })
  return {
    status: 400,
    body: { error: `give {"api", "errcode", "rate"}; api is one of ${wechat.names().join(', ')}` },
  }
}

const COMMANDS = new Map<string, Command>([
  [
    'GET /control/counters',
    (_body, { counters, functions }) => done({ ...counters.read(), instances: functions.counts() }),
  ],
  ['POST /control/freeze', onFunction(({ functions }, name) => done({ frozen: functions.freeze(name) }))],
  ['POST /control/thaw', onFunction(({ functions }, name) => done({ thawed: functions.thaw(name) }))],
  ['POST /control/run-timer', onFunction(runTimer)],
  ['POST /control/wechat', provoke],
  ['GET /control/messages', (_body, { wechat }) => done({ messages: wechat.outbox.list() })],
  ['GET /control/faults', (_body, { faults }) => done({ rules: faults.report() })],
  ['POST /control/faults', setFaults],
  ['POST /control/clock', setClock],
])

/** The control API for tests and tools. It says what happened, and does what a platform may do at any time. */
export const controlRoute = (options: ControlOptions): Route =>
  guarded(options.token, async ({ request, response }) => {
    const command = COMMANDS.get(`${request.method} ${urlOf(request).pathname}`)
    if (!command) return sendJson(response, 404, { error: 'not found' })
    const body = request.method === 'POST' ? await readJson(request, MAX_COMMAND_BYTES) : undefined
    const reply = await command(body, options)
    sendJson(response, reply.status, reply.body)
  })
