import type { Art } from '@hongbao/types'

/** The cover in the size that a page shows. */
export const pageArt = ({ page, cover }: Art): string => page ?? cover

/** A story image: the one that a page shows, and the one for whoever looks closely. */
export type Story = { readonly shown: string; readonly large: string }

export const storiesOf = ({ stories, storyThumbs = [] }: Art): readonly Story[] =>
  stories.map((large, n) => ({ shown: storyThumbs[n] ?? large, large }))
