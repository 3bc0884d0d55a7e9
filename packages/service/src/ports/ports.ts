import type { Timestamp } from '@hongbao/types'
import type { CoverApi } from './cover-api'
import type { Documents } from './documents'

/** Time and chance are ports like any other, so that a run can be repeated exactly. */
export type Clock = { readonly now: () => Timestamp; readonly sleep: (ms: number) => Promise<void> }

export type Chance = {
  /** At least 0, below 1. */
  readonly fraction: () => number
  /** A fresh name that is never drawn again anywhere: letters and digits, a letter first. */
  readonly name: () => string
  /** `bytes` random bytes fit for a key, in hexadecimal. */
  readonly key: (bytes: number) => string
}

export type Ports = {
  readonly documents: Documents
  readonly coverApi: CoverApi
  readonly clock: Clock
  readonly chance: Chance
}
