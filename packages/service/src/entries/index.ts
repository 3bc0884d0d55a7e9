import type { Campaign, ClaimRefusal, EntryKind } from '@hongbao/types'
import type { Claimant } from '../campaigns/claimant'

/** Who may ask for a cover. */
export type Entering = {
  /** What somebody is refused with before a unit is looked for; undefined when they may ask. */
  readonly refuse: (campaign: Campaign, claimant: Claimant) => ClaimRefusal | undefined
}

const anyone: Entering = { refuse: () => undefined }

/** A new kind of entry is one file here, and one line. */
const entries: Readonly<Record<EntryKind, Entering>> = { anyone }

export const entryOf = ({ entry }: Pick<Campaign, 'entry'>): Entering => entries[entry.kind]
