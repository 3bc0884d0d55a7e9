import { SECOND } from '@hongbao/types'
import type { Trouble } from '../api/read'
import type { Words } from './words'

/** What to tell about a call that did not end well: what is so and what to do, and perhaps more. */
export type TroubleWords = { readonly says: string; readonly more?: string }

const aboutRefusal = ({ refusals: t }: Words, refusal: Extract<Trouble, { refusal: object }>['refusal']) => {
  const says = Object.hasOwn(t.codes, refusal.code)
    ? t.codes[refusal.code as keyof typeof t.codes]
    : t.unknown
  if (refusal.retryAfterMs) return { says, more: t.wait(Math.ceil(refusal.retryAfterMs / SECOND)) }
  return refusal.field ? { says, more: t.field(refusal.field) } : { says }
}

export const troubleWords = (words: Words, trouble: Trouble): TroubleWords => {
  if ('refusal' in trouble) return aboutRefusal(words, trouble.refusal)
  const { offline, fault, faultId } = words.refusals
  if (trouble.problem.kind === 'offline') return { says: offline }
  const { requestId } = trouble.problem
  return requestId ? { says: fault, more: faultId(requestId) } : { says: fault }
}
