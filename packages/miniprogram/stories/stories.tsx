import type { ReactNode } from 'react'
import { artStories } from './art-stories'
import { claimStories } from './claim-stories'
import { pageStories } from './page-stories'

/** A component, and what it looks like in each of its states. */
export type Story = {
  readonly name: string
  /** It is fixed to the screen, all over it or at its foot, and needs a stage of its own. */
  readonly stage?: 'screen' | 'foot'
  readonly states: Readonly<Record<string, ReactNode>>
}

export const stories: readonly Story[] = [...artStories, ...claimStories, ...pageStories]
