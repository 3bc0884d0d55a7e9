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

/** What the platform passes beside the event; nothing else of it is used. */
type PlatformContext = { readonly request_id?: string }

type Edge = 'BAD_REQUEST' | 'NO_IDENTITY'

/** One verb for each action of a function. It takes the action's request and answers with the action's data. */
type Actions<F extends FunctionName> = {
  readonly [A in ActionOf<F>]: (
    call: Call<CloudPorts>,
    request: RequestOf<F, A>,
  ) => Promise<Outcome<DataOf<F, A>, RefusalOf<F>>>
}

/** The verb of any action. It takes only the request that names its action, which the compiler cannot express here. */
type Verb<F extends FunctionName> = (
  call: Call<CloudPorts>,
  request: never,
) => Promise<Outcome<DataOf<F, ActionOf<F>>, RefusalOf<F>>>

type Options<F extends FunctionName> = {
  /** What is counted of an answer beside its outcome, such as `link-late`. */
  readonly marks?: (data: DataOf<F, ActionOf<F>>) => readonly string[]
}

/** Logs one line of JSON that is enough to act on a fault. It names no person and nothing of the event. */
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

/** Logs only faults: the platform itself keeps the id, duration and answer of every call (docs/wechat-facts.md). */
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
 * A function that people call: `main` as the platform wants it. It reads the caller's identity before it awaits
 * anything, because the SDK reads the environment, which may then be another invocation's.
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
        // The SDK gives an openid of digits as a number, although its types say text.
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

/** A function that only its timer calls. It logs what `run` answers. */
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
