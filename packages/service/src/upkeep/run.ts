import { LISTED_AFTER_END_MS } from '@hongbao/domain'
import { type Availability, type Campaign, type Id, SECOND, type Timestamp } from '@hongbao/types'
import { type CampaignHead, campaignHeads, wholeCampaigns } from '../campaigns/all-campaigns'
import type { LedgerEntry, Ports } from '../ports'

/** How long a part may take that is run by itself. */
const ALONE_MS = 45 * SECOND

/** What the parts of one run of patrol share, so that each thing is read once. */
export type Run = {
  readonly startedAt: Timestamp
  /** Nothing is begun after this time. */
  readonly until: Timestamp
  /** No lease is open and nothing has changed since a whole run: stock and campaigns are not read. */
  readonly rests: boolean
  /** Campaigns that have not ended long ago, without words and pictures. */
  readonly heads: () => Promise<readonly CampaignHead[]>
  /** The same campaigns with words and pictures. */
  readonly campaigns: () => Promise<readonly Campaign[]>
  /** A campaign was changed: what was read of campaigns is read again. */
  readonly forget: () => void
  readonly seen: {
    /** Campaigns of which a lease was open at some moment of this run. */
    readonly hot: Set<Id>
    /** How much is left of each campaign, as it was last read. */
    availability: Map<Id, Availability>
    /** The ledger of every campaign whose stock can move; undefined until it is measured. */
    ledger?: Readonly<Record<Id, LedgerEntry>>
    /** When the next run must be a whole one, whatever happens. */
    againAt: Timestamp
    /** Something is left to do that the next run must not put off. */
    unfinished: boolean
    /** People called a function in the last minutes. */
    calls: boolean
  }
}

export const newRun = (ports: Ports, { ms = ALONE_MS, rests = false } = {}): Run => {
  const startedAt = ports.clock.now()
  const endsFrom = startedAt - LISTED_AFTER_END_MS
  const seen: Run['seen'] = {
    hot: new Set(),
    availability: new Map(),
    againAt: Number.POSITIVE_INFINITY,
    unfinished: false,
    calls: true,
  }
  let whole: Promise<readonly Campaign[]> | undefined
  let heads: Promise<readonly CampaignHead[]> | undefined
  return {
    startedAt,
    until: startedAt + ms,
    rests,
    heads: () => (heads ??= whole ?? campaignHeads(ports, endsFrom)),
    campaigns: () => (whole ??= wholeCampaigns(ports, endsFrom)),
    forget: () => {
      whole = undefined
      heads = undefined
      seen.availability = new Map()
    },
    seen,
  }
}

/** Says when a part of a run must begin nothing more: after `ms`, or when the run is over. */
export const timeFor = (ports: Ports, run: Run, ms: number): (() => boolean) => {
  const until = Math.min(ports.clock.now() + ms, run.until)
  return () => ports.clock.now() >= until
}
