import { type Call, type CallEnd, newInstance, newMeter } from '@hongbao/service'
import {
  type ActionOf,
  type Answer,
  type Contract,
  type DataOf,
  type FunctionName,
  type Outcome,
  type RefusalOf,
  type RequestOf,
  refused,
  type TimerName,
} from '@hongbao/types'
import type * as v from 'valibot'
import { cloud } from './cloud'
import { parseEvent } from './parse-event'
import { type CloudPorts, cloudPorts } from './ports'

/** What the platform hands over beside the event; only this much of it is used. */
type PlatformContext = { readonly request_id?: string }

type Edge = 'BAD_REQUEST' | 'NO_IDENTITY'

/** One verb for each action of a function, with that action's request, data and refusals. */
type Actions<F extends FunctionName> = {
  readonly [A in ActionOf<F>]: (
    call: Call<CloudPorts>,
    request: RequestOf<F, A>,
  ) => Promise<Outcome<DataOf<F, A>, RefusalOf<F>>>
}

/** The verb of some action. Only the request that names the action fits, which the compiler cannot follow. */
type Verb<F extends FunctionName> = (
  call: Call<CloudPorts>,
  request: never,
) => Promise<Outcome<DataOf<F, ActionOf<F>>, RefusalOf<F>>>

type Options<F extends FunctionName> = {
  /** What else is counted of an answer, as `link-late`. */
  readonly marks?: (data: DataOf<F, ActionOf<F>>) => readonly string[]
}

/** A line of JSON with what is needed to act on a fault; nothing personal in it. */
const logFault = (name: string, requestId: string, error: unknown): void =>
  console.error(
    JSON.stringify({ name, requestId, error: error instanceof Error ? error.stack : String(error) }),
  )

const outcomeOf = (answer: Answer<unknown>): string => {
  if (answer.ok) return 'ok'
  return 'refusal' in answer ? answer.refusal.code : 'fault'
}

const endOf = <Data>(
  answer: Answer<Data>,
  ms: number,
  marks: ((data: Data) => readonly string[]) | undefined,
): CallEnd => ({ outcome: outcomeOf(answer), ms, marks: answer.ok && marks ? marks(answer.data) : [] })

/** Only faults are logged: of every call the platform itself keeps its id, duration and answer (docs/wechat-facts.md). */
const answerOrFault = async <Data, Code extends string>(
  name: string,
  requestId: string,
  handle: () => Outcome<Data, Code> | Promise<Outcome<Data, Code>>,
): Promise<Answer<Data, Code>> => {
  try {
    return await handle()
  } catch (error) {
    logFault(name, requestId, error)
    return { ok: false, fault: { requestId } }
  }
}

/**
 * A function that people call: `main` as the platform wants it. The caller's identity is read before anything is
 * awaited: the SDK reads the environment at each call, which by then may be another invocation's.
 *
 * @example
 * defineFunction('browse', BrowseRequest, {
 *   catalog: browseCatalog,
 *   campaign: browseCampaign,
 *   'my-covers': browseMyCovers,
 * })
 */
export const defineFunction = <F extends FunctionName>(
  name: F,
  schema: v.GenericSchema<unknown, Contract[F]['request']>,
  actions: Actions<F>,
  { marks }: Options<F> = {},
) => {
  const verbs = actions as Readonly<Record<string, Verb<F>>>
  const verbFor = (request: Contract[F]['request']): Verb<F> =>
    verbs['action' in request ? request.action : name] as Verb<F>
  const instance = newInstance()
  const meter = newMeter(name)
  return async (
    event: unknown,
    context: PlatformContext = {},
  ): Promise<Answer<DataOf<F, ActionOf<F>>, RefusalOf<F> | Edge>> => {
    const { OPENID, APPID, CLIENTIP } = cloud.getWXContext()
    const written = meter.begin(cloudPorts)
    const startedAt = Date.now()
    const answer = await answerOrFault<DataOf<F, ActionOf<F>>, RefusalOf<F> | Edge>(
      name,
      context.request_id ?? '',
      () => {
        const request = parseEvent(schema, event)
        if (request === undefined) return refused('BAD_REQUEST')
        if (OPENID === undefined || OPENID === '') return refused('NO_IDENTITY')
        // The SDK answers an all-digit openid as a number, whatever its types say.
        const openid = String(OPENID)
        const caller = { appid: APPID, clientIp: CLIENTIP }
        return verbFor(request)({ ports: cloudPorts, instance, openid, caller }, request as never)
      },
    )
    meter.end(cloudPorts, endOf(answer, Date.now() - startedAt, marks))
    await written
    return answer
  }
}

/** A function that only its timer calls; what `run` answers goes into the log. */
export const defineTimer = (name: TimerName, run: (ports: CloudPorts) => Promise<object>) => {
  return (_event: unknown, context: PlatformContext = {}): Promise<Answer<object, Edge>> => {
    const { SOURCE, OPENID } = cloud.getWXContext()
    return answerOrFault<object, Edge>(name, context.request_id ?? '', async () => {
      if (OPENID || !SOURCE?.startsWith('wx_trigger')) return refused('NO_IDENTITY')
      const done = await run(cloudPorts)
      console.log(JSON.stringify({ name, ...done }))
      return { ok: true, data: done }
    })
  }
}
