import type { CampaignCard } from '@hongbao/types'
import type { Standing } from './standing'

type Drop = CampaignCard['schedule']['drops'][number]

/** The drop that people wait for, which they can be reminded of. Undefined when no drop is awaited. */
export const awaitedDrop = ({ drops }: CampaignCard['schedule'], stands: Standing): Drop | undefined =>
  stands.kind === 'opens' || stands.kind === 'next-drop'
    ? drops.find(({ opensAt }) => opensAt === stands.at)
    : undefined
