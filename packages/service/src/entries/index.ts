import type { Campaign, ClaimRefusal, EntryKind } from '@hongbao/types'
import type { Claimant } from '../campaigns/claimant'

/** Who may ask for a cover. */
export type Entering = {
  /** The refusal of a person who may not ask; undefined when they may. Called before a unit is taken. */
  readonly refuse: (campaign: Campaign, claimant: Claimant) => ClaimRefusal | undefined
}

const anyone: Entering = { refuse: () => undefined }

/** A new kind of entry is one file beside this one, and one line here. */
const entries: Readonly<Record<EntryKind, Entering>> = { anyone }

export const entryOf = ({ entry }: Pick<Campaign, 'entry'>): Entering => entries[entry.kind]
