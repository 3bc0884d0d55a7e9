import { allBucketsOf, type PlannedBucket, stockOf } from '@hongbao/domain'
import type { CampaignHead } from '../../campaigns/all-campaigns'
import type { LedgerEntry, Level, Ports } from '../../ports'
import { levelsOf } from '../../stock/lease-units'
import { type OpenLeases, openLeasesOf } from '../../stock/open-leases'

/**
 * Claims of a bucket: units − left − units of open leases + claims on those. A bucket that was taken back has none. Of a
 * bucket whose leases cannot be read, the units of open leases count as granted to nobody.
 */
const claimsOf = (units: number, level: Level, leases: OpenLeases | undefined): number => {
  if (level.closed) return 0
  if (level.open === 0) return units - level.left
  return leases ? units - leases.left - leases.leased + leases.claims : 0
}

const entryOf = (
  { schedule }: CampaignHead,
  buckets: readonly PlannedBucket[],
  levels: ReadonlyMap<string, Level>,
  leases: ReadonlyMap<string, OpenLeases>,
): LedgerEntry => {
  const entry = { claims: 0, left: 0, stock: stockOf(schedule) }
  for (const { id, units } of buckets) {
    const level = levels.get(id)
    if (!level) continue
    entry.claims += claimsOf(units, level, leases.get(id))
    entry.left += leases.get(id)?.left ?? level.left
  }
  return entry
}

/**
 * What is granted of each campaign and what is left, in the same order. It follows from buckets and open leases, so that
 * no claims are counted but those on open leases.
 */
export const ledgersOf = async (ports: Ports, campaigns: readonly CampaignHead[]): Promise<LedgerEntry[]> => {
  const planned = campaigns.map(({ _id, schedule }) => allBucketsOf(_id, schedule))
  const levels = await levelsOf(
    ports,
    planned.flat().map(({ id }) => id),
  )
  const busy = levels.filter(({ open, closed }) => open > 0 && !closed).map(({ _id }) => _id)
  const leases = await openLeasesOf(ports, busy)
  const byId = new Map(levels.map((level) => [level._id, level]))
  return campaigns.map((campaign, n) => entryOf(campaign, planned[n] ?? [], byId, leases))
}
