import type { Art } from '@hongbao/types'

/** The cover in the size in which a page shows it. */
export const pageArt = ({ page, cover }: Art): string => page ?? cover

/** A story image: the light one that a page shows, and the large one for people who look closely. */
export type Story = { readonly shown: string; readonly large: string }

export const storiesOf = ({ stories, storyThumbs = [] }: Art): readonly Story[] =>
  stories.map((large, n) => ({ shown: storyThumbs[n] ?? large, large }))
