import type { Context } from '../apply/context'
import type { Observed } from '../plan/observed'

/** One answer of the doctor. */
export type Finding = {
  readonly check: string
  /** `unknown`: the check could not be made. */
  readonly kind: 'right' | 'wrong' | 'unknown'
  /** What was seen, or why nothing could be. */
  readonly seen: string
  /** What to do about it. */
  readonly advice?: string
}

export type DoctorContext = Context & {
  readonly observed: Observed
  /** Reads a public file as a phone does: with no key. */
  readonly fetchPublic: (url: string) => Promise<PublicAnswer>
}

export type PublicAnswer = { readonly status: number; readonly cacheControl: string; readonly body: string }

export type Check = {
  readonly name: string
  readonly run: (context: DoctorContext) => Promise<readonly Omit<Finding, 'check'>[]>
}

export const right = (seen: string): Omit<Finding, 'check'> => ({ kind: 'right', seen })
export const wrong = (seen: string, advice: string): Omit<Finding, 'check'> => ({
  kind: 'wrong',
  seen,
  advice,
})
export const unknown = (seen: string, advice?: string): Omit<Finding, 'check'> => ({
  kind: 'unknown',
  seen,
  ...(advice ? { advice } : {}),
})
