import type { Refusal } from '@hongbao/types'

/** Why there is no answer. None of these says whether the function ran: asking again must be safe. */
export type Problem =
  | { readonly name: 'offline' }
  | { readonly name: 'timeout' }
  /** The platform itself turned the call away: too many at once. */
  | { readonly name: 'crowd' }
  /** Something broke over there, or answered in a shape that this version cannot read. */
  | { readonly name: 'fault'; readonly requestId?: string }

/** What a call comes to on the phone. A refusal's code may be one that this version does not know. */
export type Reply<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problem: Problem }

export const trouble = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
})
