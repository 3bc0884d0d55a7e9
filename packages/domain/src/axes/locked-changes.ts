import type { AllotmentKind, Campaign, ChangeKind, DeliveryKind, EntryKind } from '@hongbao/types'

type Locks<Kind extends string> = Readonly<Record<Kind, readonly ChangeKind[]>>

/** Changes that a published campaign does not allow because of who may ask for it. */
const entryLocks: Locks<EntryKind> = { anyone: [] }
/** Because of who gets a unit. */
const allotmentLocks: Locks<AllotmentKind> = { 'first-come': [] }
/** Because of what a grant hands over. */
const deliveryLocks: Locks<DeliveryKind> = { link: [] }

/** Whether one of a campaign's axes forbids a change of this kind. */
export const isLocked = (
  { entry, allotment, delivery }: Pick<Campaign, 'entry' | 'allotment' | 'delivery'>,
  kind: ChangeKind,
): boolean =>
  entryLocks[entry.kind].includes(kind) ||
  allotmentLocks[allotment.kind].includes(kind) ||
  deliveryLocks[delivery.kind].includes(kind)
