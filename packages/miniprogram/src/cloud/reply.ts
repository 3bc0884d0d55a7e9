import type { Refusal } from '@hongbao/types'

/** Why there is no answer. No problem says whether the function ran, so that another call must be safe. */
export type Problem =
  | { readonly name: 'offline' }
  | { readonly name: 'timeout' }
  /** The platform refused the call: too many at once. */
  | { readonly name: 'crowd' }
  /** The function failed, or this version cannot read its answer. */
  | { readonly name: 'fault'; readonly requestId?: string }

/** How a call ends on the phone. This version may not know a refusal's code. */
export type Reply<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problem: Problem }

export const trouble = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
})
