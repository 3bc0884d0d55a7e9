import type { DeliveryKind, Handed } from '@hongbao/types'
import type { ComponentType } from 'react'
import type { PageState } from '../claim/claim-state'

/** How the phone opens what grants of one kind hand over. The words are `claim.deliveries` of `i18n/`. */
export type Delivering = {
  /** Opens it. `failed` when it could not be opened, or is not of this kind. */
  readonly open: (handed: Handed) => Promise<Exclude<PageState, 'due'>>
  /** What the page shows of it from then on. Absent: WeChat's own page shows it. */
  readonly Shown?: ComponentType<{ readonly handed: Handed }>
  /** What the button does from then on. Absent: it asks for a fresh one. */
  readonly again?: (handed: Handed) => Promise<void>
}

export type Deliveries = Readonly<Record<DeliveryKind, Delivering>>
