import {
  type ActionOf,
  answers,
  type BrowseData,
  type BrowseRequest,
  type Claimed,
  type ClaimRequest,
  type Contract,
  type DataOf,
  type DutyData,
  type DutyRequest,
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
  /** Called when something broke: a function failed, or its answer cannot be read. */
  report: (kind: 'fault', what: string) => void
}

export type Client = {
  /** Reads. Asks once more when something broke or nothing came back. */
  browse: <R extends BrowseRequest>(request: R) => Promise<Reply<BrowseData[R['action']]>>
  /** Claims. Asks exactly once: the states of a claim decide about another call. */
  claim: (request: ClaimRequest) => Promise<Reply<Claimed>>
  /** Reads or writes something of the person's own. Reads are asked once more, writes exactly once. */
  person: <R extends PersonRequest>(request: R) => Promise<Reply<PersonData[R['action']]>>
  /** Reads or writes what an operator does on their phone. Reads are asked once more, writes exactly once. */
  duty: <R extends DutyRequest>(request: R) => Promise<Reply<DutyData[R['action']]>>
}

/** `wx.cloud.callFunction` has no timeout to set. No function of ours for people runs longer than this. */
const TIMEOUT = 10 * SECOND
const PAUSE_BEFORE_SECOND_READ = 500
/** Without a network the second read fails too, and in a crowd it would double the load. */
const WORTH_A_SECOND_READ: readonly Problem['name'][] = ['timeout', 'fault']

/** The actions of `person` that only read. */
const PERSON_READS: readonly PersonRequest['action'][] = ['my-reminders', 'my-questions', 'what-is-kept']

/** The actions of `duty` that only read. */
const DUTY_READS: readonly DutyRequest['action'][] = ['see-code', 'campaigns']

/** The platform refuses: too many requests, or too many at once (docs/wechat-facts.md). */
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

  const duty = <R extends DutyRequest>(request: R) => {
    const ask = () => call<'duty', R['action']>('duty', request.action, request)
    return DUTY_READS.includes(request.action) ? read(ask) : ask()
  }

  return { browse, claim: (request) => call('claim', 'claim', request), person, duty }
}
