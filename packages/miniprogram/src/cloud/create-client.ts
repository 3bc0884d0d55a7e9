import {
  type ActionOf,
  answers,
  type BrowseData,
  type BrowseRequest,
  type Claimed,
  type ClaimRequest,
  type Contract,
  type DataOf,
  type FunctionName,
  type PersonData,
  type PersonRequest,
  SECOND,
} from '@hongbao/types'
import type * as v from 'valibot'
import { parseAnswer } from './parse-answer'
import { type Problem, type Reply, trouble } from './reply'

/** What the client needs of the phone. */
export type Phone = {
  /** Resolves with what the function returned; rejects with WeChat's `{errCode, errMsg}`. */
  callFunction: (call: { name: FunctionName; data: object }) => Promise<{ result?: unknown }>
  /** WeChat's network type, `none` when there is none. */
  networkType: () => Promise<string>
  wait: (milliseconds: number) => Promise<void>
  /** Told of whatever broke: an answer that cannot be read, a function that fails. */
  report: (kind: 'fault', what: string) => void
}

export type Client = {
  /** Reads; asked once more when something broke or nothing came back. */
  browse: <R extends BrowseRequest>(request: R) => Promise<Reply<BrowseData[R['action']]>>
  /** Claims; asked exactly once, because who queues and for how long is decided by the claim's states. */
  claim: (request: ClaimRequest) => Promise<Reply<Claimed>>
  /** A person's own: what is only read is asked once more like everything read, a write exactly once. */
  person: <R extends PersonRequest>(request: R) => Promise<Reply<PersonData[R['action']]>>
}

/** `wx.cloud.callFunction` has no timeout of its own to set; a function may run for at most this long here. */
const TIMEOUT = 10 * SECOND
const PAUSE_BEFORE_SECOND_READ = 500
/** Without a network the second would fail too, and a crowd is not to be doubled. */
const WORTH_A_SECOND_READ: readonly Problem['name'][] = ['timeout', 'fault']

/** What of `person` is only read. */
const PERSON_READS: readonly PersonRequest['action'][] = ['my-reminders', 'what-is-kept']

/** The platform's own "too many at once": request and concurrency quota (docs/wechat-facts.md). */
const QUOTA_CODES: readonly unknown[] = [-501003, -501004]

export const createClient = (phone: Phone): Client => {
  const why = async (error: unknown): Promise<Problem> => {
    if ((await phone.networkType().catch(() => 'unknown')) === 'none') return { name: 'offline' }
    const { errCode, errMsg } = Object(error) as { errCode?: unknown; errMsg?: unknown }
    if (QUOTA_CODES.includes(errCode)) return { name: 'crowd' }
    return /request:fail/.test(String(errMsg)) ? { name: 'offline' } : { name: 'fault' }
  }

  const call = <F extends FunctionName, A extends ActionOf<F>>(
    name: F,
    action: A,
    data: Contract[F]['request'],
  ): Promise<Reply<DataOf<F, A>>> => {
    const schema = answers[name][action] as v.GenericSchema<unknown, DataOf<F, A>>
    const answer = phone.callFunction({ name, data }).then(
      ({ result }) => parseAnswer(schema, result),
      async (error: unknown) => trouble(await why(error)),
    )
    void answer.then((reply) => {
      if ('problem' in reply && reply.problem.name === 'fault') phone.report('fault', name)
    })
    return Promise.race([answer, phone.wait(TIMEOUT).then(() => trouble({ name: 'timeout' }))])
  }

  const read = async <Data>(ask: () => Promise<Reply<Data>>): Promise<Reply<Data>> => {
    const first = await ask()
    if (!('problem' in first) || !WORTH_A_SECOND_READ.includes(first.problem.name)) return first
    await phone.wait(PAUSE_BEFORE_SECOND_READ)
    return ask()
  }

  const browse = <R extends BrowseRequest>(request: R) =>
    read(() => call<'browse', R['action']>('browse', request.action, request))

  const person = <R extends PersonRequest>(request: R) => {
    const ask = () => call<'person', R['action']>('person', request.action, request)
    return PERSON_READS.includes(request.action) ? read(ask) : ask()
  }

  return { browse, claim: (request) => call('claim', 'claim', request), person }
}
