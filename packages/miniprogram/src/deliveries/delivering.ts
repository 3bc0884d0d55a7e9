import type { DeliveryKind, Handed } from '@hongbao/types'

/** How the phone opens what grants of one kind hand over. The words are `claim.deliveries` of `i18n/`. */
export type Delivering = {
  /** Opens it. False when it could not be opened, or is not of this kind. */
  readonly open: (handed: Handed) => Promise<boolean>
}

export type Deliveries = Readonly<Record<DeliveryKind, Delivering>>
