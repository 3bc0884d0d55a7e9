import type { Availability, Campaign, ChangeResult, Drop, Id, Timestamp } from '@hongbao/types'
import type { Call } from '../call'
import type { CampaignHead } from '../campaigns/all-campaigns'
import type { Claimant } from '../campaigns/claimant'
import type { LedgerEntry, Ports, ReconciliationResult } from '../ports'

/**
 * The result of asking for a unit.
 * - `claimed`, `already`: this call made the claim, or an earlier one did.
 * - `sold-out`: every unit of the drops that have opened is somebody's claim, for good.
 * - `retry`: units may come back, or the result is not known.
 * - `unit-used`, `unit-void`: the unit that the person brought is somebody else's claim, or nobody's, for good.
 */
export type Allotted = 'claimed' | 'already' | 'sold-out' | 'retry' | 'unit-used' | 'unit-void'

/**
 * What an operator's change does to the units of one drop. `revision`: the revision of that change. Each may be
 * repeated.
 */
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
  /** No unit is leased from the drop any more. */
  readonly close: (ports: Ports, campaignId: Id, drop: Drop, revision: number) => Promise<void>
  /** Archiving: empties a drop that is closed. False while a unit of it may still be claimed, or when time is up. */
  readonly erase: (ports: Ports, campaignId: Id, drop: Drop, until: Timestamp) => Promise<boolean>
}

/** One way to decide who gets a unit, and the books of its stock. */
export type Allotting = {
  readonly stock: StockChanges
  /** Gives a person a unit of an open campaign. `unit`: the one that their entry brings. */
  readonly allot: (call: Call, campaign: Campaign, claimant: Claimant, unit?: string) => Promise<Allotted>
  /** How much is left of each of these campaigns, in the same order. */
  readonly availabilities: (ports: Ports, campaigns: readonly CampaignHead[]) => Promise<Availability[]>
  /** What is granted of each of these campaigns and what is left, now, in the same order. */
  readonly ledgers: (ports: Ports, campaigns: readonly CampaignHead[]) => Promise<LedgerEntry[]>
  /** One look at a campaign's books; `unsure` when they changed meanwhile. */
  readonly look: (ports: Ports, campaign: CampaignHead) => Promise<ReconciliationResult>
}
