/** What a cover is about; the list can be narrowed to one. */
export const categories = ['zodiac', 'festival', 'nature', 'landscape', 'life'] as const
export type Category = (typeof categories)[number]
