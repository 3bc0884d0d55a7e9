import * as v from 'valibot'
import { DeployError } from '../deploy-error'
import { meaningOf } from './codes'
import { ApiRefusal, type Management, NoAnswer, type Pace, type Service } from './management'

/** What stands may have changed under the plan. Whoever plans reads again. */
export class LookAgain extends Error {
  override readonly name = 'LookAgain'
}

/** Sends one call at a time. */
export type Asking = {
  /** A call that changes nothing. It is repeated when nothing arrives. Throws `DeployError`. */
  read<Schema extends v.GenericSchema>(
    service: Service,
    action: string,
    params: object,
    answer: Schema,
  ): Promise<v.InferOutput<Schema>>
  /** Like `read`, but answers undefined when what is asked for is not there. */
  find<Schema extends v.GenericSchema>(
    service: Service,
    action: string,
    params: object,
    answer: Schema,
  ): Promise<v.InferOutput<Schema> | undefined>
  /**
   * A call that changes something. It is repeated only when the platform says that it did nothing. Throws `LookAgain`
   * when nobody knows, and `DeployError` when only a person can go on.
   */
  write(service: Service, action: string, params: object): Promise<void>
  download(url: string): Promise<Uint8Array>
}

const TRIES = 6
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 16_000

/** Doubles, and draws from the upper half so that two deployments do not keep meeting. */
const waitBefore = (attempt: number, { fraction }: Pace): number => {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempt)
  return most / 2 + (fraction() * most) / 2
}

const sentenceOf = (error: ApiRefusal, advice: string): string =>
  `${error.action} was refused with ${error.code} (${error.message}; request ${error.requestId || 'unknown'}). ${advice}`

const unreachable = (error: NoAnswer): DeployError =>
  new DeployError(
    `Tencent Cloud did not answer ${error.action} (${error.message}). Check the network and the proxy, and run this again.`,
  )

/** Whether to send the same call again, and what to throw otherwise. */
const next = (error: unknown, isRead: boolean): 'again' | Error => {
  if (error instanceof NoAnswer) return isRead ? 'again' : new LookAgain(`${error.action}: ${error.message}`)
  if (!(error instanceof ApiRefusal)) throw error
  const meaning = meaningOf(error.code)
  if (meaning.kind === 'stop') return new DeployError(sentenceOf(error, meaning.advice))
  if (meaning.kind === 'wait' || isRead) return 'again'
  return new LookAgain(sentenceOf(error, 'What stands is read again.'))
}

const lastError = (error: unknown): Error => {
  if (error instanceof NoAnswer) return unreachable(error)
  if (error instanceof ApiRefusal)
    return new DeployError(sentenceOf(error, 'It stayed so for a minute. Run this again later.'))
  throw error
}

const parsed = <Schema extends v.GenericSchema>(
  action: string,
  schema: Schema,
  answer: unknown,
): v.InferOutput<Schema> => {
  const result = v.safeParse(schema, answer)
  if (result.success) return result.output
  const where = v.getDotPath(result.issues[0]) ?? 'its root'
  throw new NoAnswer(action, `an answer of another form, at ${where}`)
}

const isMissing = (error: unknown): boolean =>
  error instanceof ApiRefusal &&
  /^ResourceNotFound(\.(Table|Function|FunctionName|FunctionVersion))?$/.test(error.code)

export const createAsking = (management: Management, pace: Pace): Asking => {
  let freeAt = 0
  const inTurn = async <T>(send: () => Promise<T>): Promise<T> => {
    const wait = freeAt - pace.now()
    if (wait > 0) await pace.sleep(wait)
    freeAt = pace.now() + pace.gapMs
    return send()
  }

  const insist = async <T>(send: () => Promise<T>, isRead: boolean): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await inTurn(send)
      } catch (error) {
        if (isMissing(error)) throw error
        const decided = next(error, isRead)
        if (decided !== 'again') throw decided
        if (attempt + 1 >= TRIES) throw lastError(error)
        await pace.sleep(waitBefore(attempt, pace))
      }
    }
  }

  const ask = <Schema extends v.GenericSchema>(
    service: Service,
    action: string,
    params: object,
    answer: Schema,
  ): Promise<v.InferOutput<Schema>> =>
    insist(async () => parsed(action, answer, await management.call(service, action, params)), true)

  return {
    read: async (...request) => {
      try {
        return await ask(...request)
      } catch (error) {
        if (error instanceof ApiRefusal) throw new LookAgain(sentenceOf(error, 'What stands is read again.'))
        throw error
      }
    },
    find: async (...request) => {
      try {
        return await ask(...request)
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    write: async (service, action, params) => {
      try {
        await insist(() => management.call(service, action, params), false)
      } catch (error) {
        if (error instanceof ApiRefusal) throw new LookAgain(sentenceOf(error, 'What stands is read again.'))
        throw error
      }
    },
    download: (url) => insist(() => management.download(url), true),
  }
}
