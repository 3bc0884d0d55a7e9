/** What a cover is about. People can narrow the list to one category. */
export const categories = ['zodiac', 'festival', 'nature', 'landscape', 'life'] as const
export type Category = (typeof categories)[number]
