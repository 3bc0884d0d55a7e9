import type { Actor, Changed, ChangeId, ChangeRefusal, Id, Outcome } from '@hongbao/types'
import type { Ports } from '../ports'

/** Who operates, and what their verbs need of the world. */
export type Operating = { readonly ports: Ports; readonly actor: Actor }

/** Which campaign to change, and from which revision. */
export type Wanted = {
  readonly campaignId: Id
  /** The revision that the operator saw. */
  readonly from: number
  /** The id of the change. Each repetition of the same change brings the same id. */
  readonly changeId: ChangeId
}

export type ChangeOutcome = Outcome<Changed, ChangeRefusal>
