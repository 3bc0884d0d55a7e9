import { type CampaignCard, type Category, categories } from '@hongbao/types'

/** What somebody looks for: covers of this category whose words match this text. Without both: all covers. */
export type Wish = {
  readonly category?: Category
  /** As the person typed it. */
  readonly text?: string
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

const textOf = ({ title, brand }: CampaignCard): string =>
  [title.zh, title.en, brand.name.zh, brand.name.en].join('\n').toLowerCase()

export const wishesNothing = ({ category, text = '' }: Wish): boolean =>
  category === undefined && text.trim() === ''

/** The covers of the category whose title or brand, in either language, contains every typed word. */
export const findCovers = (
  cards: readonly CampaignCard[],
  { category, text = '' }: Wish,
): readonly CampaignCard[] => {
  const words = wordsOf(text)
  return cards.filter((card) => {
    if (category !== undefined && card.category !== category) return false
    const all = textOf(card)
    return words.every((word) => all.includes(word))
  })
}

/** The categories of these covers. A category that this version does not know is left out. */
export const categoriesOf = (cards: readonly CampaignCard[]): readonly Category[] =>
  categories.filter((category) => cards.some((card) => card.category === category))
