import type { Id } from '@hongbao/types'
import { atLeast, findAll, type Ports } from '../ports'

const BUCKETS_A_FIND = 1_000

/** Campaigns of which a lease is open: somebody is claiming, or was a moment ago. */
export const hotCampaigns = async (ports: Ports): Promise<ReadonlySet<Id>> => {
  const options = { pageSize: BUCKETS_A_FIND, fields: ['campaignId'] } as const
  const buckets = await findAll(ports, 'buckets', { open: atLeast(1) }, options)
  return new Set(buckets.map(({ campaignId }) => campaignId))
}

export const hasOpenLease = async (ports: Ports): Promise<boolean> =>
  (await ports.documents.find('buckets', { open: atLeast(1) }, { fields: ['open'], limit: 1 })).length > 0
