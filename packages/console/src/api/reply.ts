import type { Refusal } from '@hongbao/types'

/**
 * Why there is no answer. `offline`: the console's server was not reached. `fault`: the function failed, or this page
 * cannot read its answer.
 */
export type Problem =
  | { readonly kind: 'offline' }
  | { readonly kind: 'fault'; readonly requestId?: string | undefined }

export type Refused = { readonly ok: false; readonly refusal: Refusal }
export type Broken = { readonly ok: false; readonly problem: Problem }

/** How a call ends. This page may not know a refusal's code. */
export type Reply<Data> = { readonly ok: true; readonly data: Data } | Refused | Broken

export const broken = (problem: Problem): Broken => ({ ok: false, problem })
