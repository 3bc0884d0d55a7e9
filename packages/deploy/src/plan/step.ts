import type { CloudFunction, Index } from '@hongbao/cloud-kit/infrastructure'

/** One thing that a deployment changes. Steps are carried out in the order of the plan. */
export type Step =
  /** With its rule in the same call, so that clients may write at no moment. */
  | { readonly kind: 'create-collection'; readonly name: string }
  | { readonly kind: 'close-collection'; readonly name: string; readonly from: string }
  | { readonly kind: 'create-indexes'; readonly collection: string; readonly indexes: readonly Index[] }
  | { readonly kind: 'drop-index'; readonly collection: string; readonly index: string }
  /** `rule` is the whole new text. */
  | { readonly kind: 'set-function-rule'; readonly rule: string; readonly closed: readonly string[] }
  | { readonly kind: 'open-storage'; readonly from: string }
  | { readonly kind: 'create-function'; readonly declared: CloudFunction }
  | {
      readonly kind: 'recreate-function'
      readonly declared: CloudFunction
      readonly from: string
      readonly why: 'runtime' | 'failed-creation'
    }
  | { readonly kind: 'upload-code'; readonly declared: CloudFunction }
  | { readonly kind: 'change-sizes'; readonly declared: CloudFunction; readonly from: string }
  | { readonly kind: 'set-timer'; readonly function: string; readonly name: string; readonly cron: string }
  | { readonly kind: 'delete-timer'; readonly function: string; readonly name: string }
  | { readonly kind: 'keep-package'; readonly function: string }
  | { readonly kind: 'forget-package'; readonly function: string; readonly version: number }

/** A difference that the plan leaves: a person decides it, or `--prune` removes it. */
export type Leftover =
  | { readonly kind: 'other-index'; readonly collection: string; readonly index: string }
  | { readonly kind: 'unplanned-index'; readonly collection: string; readonly index: string }
  | { readonly kind: 'unplanned-timer'; readonly function: string; readonly timer: string }
  /** The platform does not tell whether an index is sparse. */
  | { readonly kind: 'sparse-unknown'; readonly collection: string; readonly index: string }

export type Plan = {
  readonly steps: readonly Step[]
  readonly leftovers: readonly Leftover[]
  /** How many of the declared things stand as declared. */
  readonly asFound: number
}
