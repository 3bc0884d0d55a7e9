import type { Campaign, DeliveryKind, Link } from '@hongbao/types'
import type { Call } from '../call'
import { issueLink } from './link'

/** What a grant hands over. */
export type Delivering = {
  /** Hands over what a durable grant is for. No failure changes the grant. */
  readonly handOver: (call: Call, campaign: Campaign) => Promise<Link>
}

/** A new kind of delivery is one file beside this one, and one line here. */
const deliveries: Readonly<Record<DeliveryKind, Delivering>> = { link: { handOver: issueLink } }

export const deliveryOf = ({ delivery }: Pick<Campaign, 'delivery'>): Delivering => deliveries[delivery.kind]
