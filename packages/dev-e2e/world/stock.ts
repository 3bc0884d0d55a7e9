import { allBucketsOf } from '@hongbao/domain'
import { beginsWith, getCampaign, oneOf, type Ports } from '@hongbao/service'
import type { Campaign } from '@hongbao/types'

/** Where each unit of a campaign's stock is. */
export type Stock = { readonly left: number; readonly leased: number; readonly claims: number }

export const campaignOf = async (ports: Ports, id: string): Promise<Campaign> => {
  const campaign = await getCampaign(ports, id)
  if (!campaign) throw new Error(`no campaign ${id}`)
  return campaign
}

export const stockOf = async (ports: Ports, id: string): Promise<Stock> => {
  const { schedule } = await campaignOf(ports, id)
  const ids = allBucketsOf(id, schedule).map((bucket) => bucket.id)
  const buckets = await ports.documents.find('buckets', { _id: oneOf(ids) })
  const claims = await ports.documents.find('claims', { _id: beginsWith(`${id}:`) }, { fields: ['unit'] })
  const leases = buckets.flatMap((bucket) => Object.values(bucket.leases))
  return {
    left: buckets.reduce((sum, { left }) => sum + left, 0),
    leased: leases.reduce<number>((sum, lease) => sum + (lease === 0 ? 0 : lease.k), 0),
    claims: claims.length,
  }
}

/**
 * Expects that nothing was claimed and no unit was leased since `before`. Patrol, which runs every minute, may have
 * returned leased units, which a claim had used or not.
 */
export const expectNothingTaken = async (ports: Ports, id: string, before: Stock): Promise<void> => {
  const { left, leased, claims } = await stockOf(ports, id)
  expect(claims).toBe(before.claims)
  expect(left).toBeGreaterThanOrEqual(before.left)
  expect(leased).toBeLessThanOrEqual(before.leased)
}
