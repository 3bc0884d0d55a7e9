import type { Campaign, DeliveryKind, Link } from '@hongbao/types'
import type { Call } from '../call'
import { issueLink } from './link'

/** What a grant hands over. */
export type Delivering = {
  /** For somebody whose grant is durable already; whatever goes wrong leaves the grant as it is. */
  readonly handOver: (call: Call, campaign: Campaign) => Promise<Link>
}

/** A new kind of delivery is one file here, and one line. */
const deliveries: Readonly<Record<DeliveryKind, Delivering>> = { link: { handOver: issueLink } }

export const deliveryOf = ({ delivery }: Pick<Campaign, 'delivery'>): Delivering => deliveries[delivery.kind]
