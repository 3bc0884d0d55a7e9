import type { AllotmentKind, Campaign, ChangeKind, DeliveryKind, EntryKind } from '@hongbao/types'

type Locks<Kind extends string> = Readonly<Record<Kind, readonly ChangeKind[]>>

/** Changes that the entry of a published campaign forbids. */
const entryLocks: Locks<EntryKind> = {
  anyone: ['export-codes', 'revoke-codes'],
  // Codes of the drop may have been printed, and its units are in no bucket that could be closed first.
  code: ['take-back-drop'],
}
/** Changes that its allotment forbids. */
const allotmentLocks: Locks<AllotmentKind> = { 'first-come': [] }
/** Changes that its delivery forbids. */
const deliveryLocks: Locks<DeliveryKind> = { link: [], serial: ['set-ctoken'] }

/** Whether one of a campaign's axes forbids changes of this kind. */
export const isLocked = (
  { entry, allotment, delivery }: Pick<Campaign, 'entry' | 'allotment' | 'delivery'>,
  kind: ChangeKind,
): boolean =>
  entryLocks[entry.kind].includes(kind) ||
  allotmentLocks[allotment.kind].includes(kind) ||
  deliveryLocks[delivery.kind].includes(kind)
