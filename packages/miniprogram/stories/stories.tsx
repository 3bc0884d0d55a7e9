import type { ReactNode } from 'react'
import { artStories } from './art-stories'
import { claimStories } from './claim-stories'
import { pageStories } from './page-stories'

/** A component in each of its states. */
export type Story = {
  readonly name: string
  /** The component is fixed to the screen, and needs a stage of its own. */
  readonly stage?: 'screen' | 'foot'
  readonly states: Readonly<Record<string, ReactNode>>
}

export const stories: readonly Story[] = [...artStories, ...claimStories, ...pageStories]
