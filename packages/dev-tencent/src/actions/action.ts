import type { Documents } from '../documents'
import type { State } from '../state'

/** Runs what is deployed. Without it `Invoke` answers that the function is not there. */
export type Invoker = (name: string, event: string) => Promise<Invoked>

export type Invoked =
  | { readonly ok: true; readonly result: string }
  | { readonly ok: false; readonly error: string }

export type World = {
  readonly state: State
  readonly invoke: Invoker
  readonly documents: Documents
  /** Where a package can be downloaded. */
  readonly addressOf: (functionName: string, version: string) => string
  /** How many looks it takes until an index is built or a function is ready. */
  readonly looks: number
}

/** Answers the fields of `Response`. Throws `TencentError`. */
export type Action = (params: unknown, world: World) => Promise<object> | object
