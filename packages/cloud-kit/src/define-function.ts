import { type CallEnd, type Instance, newInstance, newMeter } from '@hongbao/service'
import { type Answer, type Outcome, refused } from '@hongbao/types'
import type * as v from 'valibot'
import { cloud } from './cloud'
import { parseEvent } from './parse-event'
import { type CloudPorts, cloudPorts } from './ports'
import { cloudRisk } from './risk'

/** What the platform hands over beside the event; only this much of it is used. */
type PlatformContext = { readonly request_id?: string }

type Edge = 'BAD_REQUEST' | 'NO_IDENTITY'

type Definition<S extends v.GenericSchema, Data, Code extends string> = {
  /** Named in the log. */
  readonly name: string
  readonly request: S
  readonly handle: (call: {
    readonly request: v.InferOutput<S>
    readonly openid: string
    readonly ports: CloudPorts
    readonly instance: Instance
  }) => Promise<Outcome<Data, Code>>
  /** What else is counted of an answer, as `link-late`. */
  readonly marks?: (data: Data) => readonly string[]
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
 */
export const defineFunction = <S extends v.GenericSchema, Data, Code extends string>({
  name,
  request: schema,
  handle,
  marks,
}: Definition<S, Data, Code>) => {
  const instance = newInstance()
  const meter = newMeter(name)
  return async (event: unknown, context: PlatformContext = {}): Promise<Answer<Data, Code | Edge>> => {
    const { OPENID, APPID, CLIENTIP } = cloud.getWXContext()
    const ports = { ...cloudPorts, risk: cloudRisk({ appid: APPID, clientIp: CLIENTIP }) }
    const written = meter.begin(cloudPorts)
    const startedAt = Date.now()
    const answer = await answerOrFault<Data, Code | Edge>(name, context.request_id ?? '', () => {
      const request = parseEvent(schema, event)
      if (request === undefined) return refused('BAD_REQUEST')
      if (OPENID === undefined || OPENID === '') return refused('NO_IDENTITY')
      // The SDK answers an all-digit openid as a number, whatever its types say.
      return handle({ request, openid: String(OPENID), ports, instance })
    })
    meter.end(cloudPorts, endOf(answer, Date.now() - startedAt, marks))
    await written
    return answer
  }
}

/** A function that only its timer calls; what `run` answers goes into the log. */
export const defineTimer = ({
  name,
  run,
}: {
  readonly name: string
  readonly run: (ports: CloudPorts) => Promise<object>
}) => {
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
