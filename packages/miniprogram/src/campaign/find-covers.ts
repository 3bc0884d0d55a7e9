import { foldText } from '@hongbao/domain'
import {
  type CampaignCard,
  type Category,
  categories,
  type SearchFile,
  type SearchForms,
} from '@hongbao/types'
import { isOneSlipAway } from './one-slip'

/** What somebody looks for. Without anything in it: all covers. */
export type Wish = {
  readonly category?: Category
  /** As the person typed it. */
  readonly text?: string
  /** Only covers that can be claimed now. `findCovers` does not know the time, and leaves this to its caller. */
  readonly openNow?: true
  /** Only covers that the person wants. This is the caller's, too. */
  readonly wanted?: true
}

/** A shorter word is one slip away from too many others. */
const SLIP_FROM = 4
/** A single letter begins too many syllables. */
const PINYIN_FROM = 2

export const wishesNothing = ({ category, text = '', openNow, wanted }: Wish): boolean =>
  category === undefined && text.trim() === '' && !openNow && !wanted

/** What a cover is found by while the search file has not come. */
const formsOfCard = ({ id, title, brand }: CampaignCard): SearchForms => ({
  id,
  text: foldText([title.zh, title.en, brand.name.zh, brand.name.en].join('\n')),
  pinyin: [],
})

/** Whether the letters are a phrase's pinyin from one of its syllables on, in full or by first letters. */
const soundsLike = (phrase: string, letters: string): boolean => {
  const syllables = phrase.split(' ')
  const initials = syllables.map((each) => each.charAt(0)).join('')
  return syllables.some(
    (_, n) => syllables.slice(n).join('').startsWith(letters) || initials.startsWith(letters, n),
  )
}

const isLatin = (word: string): boolean => /^[a-z]+$/.test(word)

const matches = ({ text, pinyin }: SearchForms, word: string): boolean => {
  if (text.includes(word)) return true
  if (!isLatin(word)) return false
  if (word.length >= PINYIN_FROM && pinyin.some((phrase) => soundsLike(phrase, word))) return true
  return word.length >= SLIP_FROM && (text.match(/[a-z]+/g) ?? []).some((other) => isOneSlipAway(word, other))
}

/** Pinyin may be typed in syllables, which are words here: "shan shui". */
const matchesAll = (forms: SearchForms, words: readonly string[]): boolean =>
  words.every((word) => matches(forms, word)) ||
  (words.every(isLatin) && forms.pinyin.some((phrase) => soundsLike(phrase, words.join(''))))

/**
 * The covers of the category that have every typed word: in their names, story, keywords, category or colour, written
 * in simplified or traditional Chinese, in pinyin, or with one slip in English.
 * @param search the published search file; without it only names are searched
 */
export const findCovers = (
  cards: readonly CampaignCard[],
  { category, text = '' }: Wish,
  search?: SearchFile,
): readonly CampaignCard[] => {
  const words = foldText(text, search?.fold).split(/\s+/).filter(Boolean)
  const published = new Map(search?.campaigns.map((forms) => [forms.id, forms]))
  return cards.filter((card) => {
    if (category !== undefined && card.category !== category) return false
    return matchesAll(published.get(card.id) ?? formsOfCard(card), words)
  })
}

/** The categories of these covers. A category that this version does not know is left out. */
export const categoriesOf = (cards: readonly CampaignCard[]): readonly Category[] =>
  categories.filter((category) => cards.some((card) => card.category === category))
