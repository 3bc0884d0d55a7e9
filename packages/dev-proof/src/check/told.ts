import type { Store, StoredDocument } from '@hongbao/service/testing'
import type { Campaign, Id } from '@hongbao/types'
import type { Ledger } from './ledger'
import { Violation } from './violation'

/** Remembers what people were told, and holds the system to it. */
export type Told = {
  readonly granted: (person: string) => void
  /** `campaign`: as the instance knew it that said so. */
  readonly soldOut: (person: string, campaign: Campaign) => void
  /** A claim was made just now, of a unit of this bucket. */
  readonly claimed: (claim: StoredDocument, bucketId: string) => void
}

/** A bucket's id is campaign#drop#n. */
const dropOf = (bucketId: string): string => bucketId.split('#')[1] ?? ''

export const createTold = (campaignId: Id, store: () => Store, ledger: () => Ledger): Told => {
  /** Person → the drops that were sold out when they were told so. */
  const refused = new Map<string, ReadonlySet<string>>()
  /** Person → the drop of their claim. */
  const dropClaimed = new Map<string, string>()
  const claimOf = (person: string) => store().all('claims').get(`${campaignId}:${person}`)

  const checkAllClaimed = (drops: ReadonlySet<string>): void => {
    for (const [id, { units, claims }] of ledger().buckets()) {
      if (!drops.has(dropOf(id)) || claims === units) continue
      throw new Violation(
        'refusal-true',
        `told SOLD_OUT while bucket ${id} has ${claims} of ${units} claimed`,
      )
    }
  }
  /** Every unit of a campaign as somebody knew it is claimed; that stays so. */
  const allClaimed = new Map<Campaign, ReadonlySet<string>>()
  const soldOutDrops = (campaign: Campaign): ReadonlySet<string> => {
    const known = allClaimed.get(campaign)
    if (known) return known
    const drops = new Set(campaign.schedule.drops.map(({ id }) => id))
    checkAllClaimed(drops)
    allClaimed.set(campaign, drops)
    return drops
  }
  return {
    granted: (person) => {
      if (claimOf(person)) return
      throw new Violation('grant-durable', `${person} was told of a grant and has no claim`)
    },
    soldOut: (person, campaign) => {
      const drops = soldOutDrops(campaign)
      const drop = dropClaimed.get(person)
      if (drop !== undefined && drops.has(drop)) {
        throw new Violation('refusal-true', `${person} was told SOLD_OUT and has a claim from ${drop}`)
      }
      refused.set(person, drops)
    },
    claimed: ({ person }, bucketId) => {
      const drop = dropOf(bucketId)
      dropClaimed.set(String(person), drop)
      if (!refused.get(String(person))?.has(drop)) return
      throw new Violation('refusal-true', `${person} was told SOLD_OUT and has a claim now, from ${bucketId}`)
    },
  }
}
