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
export type PlatformContext = { readonly request_id?: string }

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
  /** What is counted of a refused call beside its code. */
  readonly refusalMarks?: (request: Contract[F]['request'], code: RefusalOf<F>) => readonly string[]
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

/** How a call ended, for the counters. `marks`: what is counted beside its outcome. */
const endOf = (answer: Answer<unknown>, ms: number, marks: readonly string[]): CallEnd => ({
  outcome: outcomeOf(answer),
  ms,
  marks,
})

/** What is counted of an answer beside its outcome. Nothing of a request that could not be read. */
const marksOf = <F extends FunctionName>(
  { marks, refusalMarks }: Options<F>,
  request: Contract[F]['request'] | undefined,
  answer: Answer<DataOf<F, ActionOf<F>>>,
): readonly string[] => {
  if (answer.ok) return marks?.(answer.data) ?? []
  if (!refusalMarks || request === undefined || !('refusal' in answer)) return []
  return refusalMarks(request, answer.refusal.code as RefusalOf<F>)
}

/** Logs only faults: the platform itself keeps the id, duration and answer of every call (docs/wechat-facts.md). */
export const answerOrFault = async <Data, Code extends string>(
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
  options: Options<F> = {},
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
    const request = parseEvent(schema, event)
    const answer = await answerOrFault<DataOf<F, ActionOf<F>>, RefusalOf<F> | Edge>(
      name,
      context.request_id ?? '',
      () => {
        if (request === undefined) return refused('BAD_REQUEST')
        if (OPENID === undefined || OPENID === '') return refused('NO_IDENTITY')
        // The SDK gives an openid of digits as a number, although its types say text.
        const openid = String(OPENID)
        const caller = { appid: APPID, clientIp: CLIENTIP }
        return verbFor(request)({ ports: cloudPorts, instance, openid, caller }, request as never)
      },
    )
    meter.end(cloudPorts, endOf(answer, Date.now() - startedAt, marksOf(options, request, answer)))
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
