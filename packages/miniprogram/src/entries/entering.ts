import type { EntryKind } from '@hongbao/types'
import type { ComponentType } from 'react'

/** What somebody has to give before they may claim. */
export type FieldProps = { readonly text: string; readonly onWrite: (text: string) => void }

/** How the phone asks for what the entry of a campaign wants. */
export type Entering = {
  /** Asks for it. Absent: nothing is asked for. */
  readonly Field?: ComponentType<FieldProps>
  /** Whether what was given so far can be right. */
  readonly isReady: (text: string) => boolean
}

export type Entries = Readonly<Record<EntryKind, Entering>>
