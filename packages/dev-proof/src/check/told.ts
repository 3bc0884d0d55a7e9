import type { Store, StoredDocument } from '@hongbao/service/testing'
import type { Campaign } from '@hongbao/types'
import type { Ledger } from './ledger'
import { Violation } from './violation'

/** Holds the system to what people were answered. A person is known by the `_id` of their claim. */
export type Told = {
  readonly granted: (claimId: string) => void
  /** `campaign`: as the instance that answered knew it. */
  readonly soldOut: (claimId: string, campaign: Campaign) => void
  /** A claim on a unit of this bucket was inserted. */
  readonly claimed: (claim: StoredDocument, bucketId: string) => void
}

/** A bucket's id is campaign#drop#n; this is campaign#drop. */
const dropOf = (bucketId: string): string => bucketId.slice(0, bucketId.lastIndexOf('#'))

const dropsOf = ({ _id, schedule }: Campaign): string[] => schedule.drops.map(({ id }) => `${_id}#${id}`)

export const createTold = (store: () => Store, ledger: () => Ledger): Told => {
  /** By claim: the drops that were sold out when its person was refused. */
  const refused = new Map<string, ReadonlySet<string>>()
  /** By claim: its drop. */
  const dropClaimed = new Map<string, string>()

  const checkAllClaimed = (drops: ReadonlySet<string>): void => {
    for (const [id, { units, claims }] of ledger().buckets()) {
      if (!drops.has(dropOf(id)) || claims === units) continue
      throw new Violation(
        'refusal-true',
        `SOLD_OUT was answered while bucket ${id} has ${claims} of ${units} claimed`,
      )
    }
  }
  /** Campaigns, as an instance knew them, of which every unit was found to be claimed; that stays true. */
  const allClaimed = new Map<Campaign, ReadonlySet<string>>()
  const soldOutDrops = (campaign: Campaign): ReadonlySet<string> => {
    const known = allClaimed.get(campaign)
    if (known) return known
    const drops = new Set(dropsOf(campaign))
    checkAllClaimed(drops)
    allClaimed.set(campaign, drops)
    return drops
  }
  return {
    granted: (claimId) => {
      if (store().all('claims').has(claimId)) return
      throw new Violation('grant-durable', `${claimId} was answered as granted and does not exist`)
    },
    soldOut: (claimId, campaign) => {
      const drops = soldOutDrops(campaign)
      const drop = dropClaimed.get(claimId)
      if (drop !== undefined && drops.has(drop)) {
        throw new Violation('refusal-true', `${claimId} was answered with SOLD_OUT and exists, from ${drop}`)
      }
      refused.set(claimId, drops)
    },
    claimed: ({ _id }, bucketId) => {
      const drop = dropOf(bucketId)
      dropClaimed.set(_id, drop)
      if (!refused.get(_id)?.has(drop)) return
      throw new Violation(
        'refusal-true',
        `${_id} was answered with SOLD_OUT and exists now, from ${bucketId}`,
      )
    },
  }
}
