import type { Campaign, DeliveryKind } from '@hongbao/types'
import type { Delivering } from './delivering'
import { link } from './link'
import { serial } from './serial'

export type { Delivering } from './delivering'

/** A new kind of delivery is one file or folder beside this one, and one line here. */
const deliveries: Readonly<Record<DeliveryKind, Delivering>> = { link, serial }

export const deliveryOf = ({ delivery }: Pick<Campaign, 'delivery'>): Delivering => deliveries[delivery.kind]
