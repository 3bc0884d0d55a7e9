import type { Actor, Changed, ChangeId, ChangeRefusal, Id, Outcome } from '@hongbao/types'
import type { Ports } from '../ports'

/** Who operates, and what their verbs need of the world. */
export type Operating = { readonly ports: Ports; readonly actor: Actor }

/** Which campaign is to be changed, and from which of its revisions. */
export type Wanted = {
  readonly campaignId: Id
  /** The revision that the operator saw. */
  readonly from: number
  /** Drawn once for what the operator wants: a repetition brings the same. */
  readonly changeId: ChangeId
}

export type ChangeOutcome = Outcome<Changed, ChangeRefusal>
