import type { Availability, Campaign, ChangeResult, Drop, Id, Timestamp } from '@hongbao/types'
import type { Call } from '../call'
import type { Claimant } from '../campaigns/claimant'
import type { LedgerEntry, Ports, ReconciliationResult } from '../ports'

/**
 * What came of asking for a unit.
 * - `claimed`, `already`: by this call, or by an earlier one.
 * - `sold-out`: every unit of the drops that have opened is somebody's claim, for good.
 * - `retry`: units may come back, or it is not known.
 */
export type Allotted = 'claimed' | 'already' | 'sold-out' | 'retry'

/** What an operator's change does to the units of one drop. `revision`: the change's own. Each may be repeated. */
export type StockChanges = {
  readonly create: (ports: Ports, campaignId: Id, drop: Drop, revision: number) => Promise<void>
  readonly move: (
    ports: Ports,
    campaignId: Id,
    drop: Drop,
    revision: number,
    opensAt: Timestamp,
  ) => Promise<void>
  readonly takeBack: (ports: Ports, campaignId: Id, drop: Drop, revision: number) => Promise<ChangeResult>
  /** From then on none of its units leaves it. */
  readonly close: (ports: Ports, campaignId: Id, drop: Drop, revision: number) => Promise<void>
  /** What archiving leaves of it, once it is closed; false while some of its units are still on their way. */
  readonly erase: (ports: Ports, campaignId: Id, drop: Drop) => Promise<boolean>
}

/** Who gets a unit, and what the books say of it. */
export type Allotting = {
  readonly stock: StockChanges
  /** Gives somebody a unit of an open campaign. */
  readonly allot: (call: Call, campaign: Campaign, claimant: Claimant) => Promise<Allotted>
  /** How much is left of each of these campaigns, in the same order. */
  readonly availabilities: (ports: Ports, campaigns: readonly Campaign[]) => Promise<Availability[]>
  /** What was granted of a campaign and what is left, at this moment. */
  readonly ledger: (ports: Ports, campaign: Campaign) => Promise<LedgerEntry>
  /** One look at a campaign's books; `unsure` when they changed meanwhile. */
  readonly look: (ports: Ports, campaign: Campaign) => Promise<ReconciliationResult>
}
