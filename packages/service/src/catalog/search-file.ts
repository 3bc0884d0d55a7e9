import { colourWords, type Fold, foldText } from '@hongbao/domain'
import {
  CATALOG_FORMAT,
  type Campaign,
  type Category,
  type SearchFile,
  type SearchForms,
} from '@hongbao/types'
import { pinyin } from 'pinyin-pro'
import { writtenForms } from './written-forms'

/** What people may call a category. The first two are its names in the app. */
const CATEGORY_WORDS: Readonly<Record<Category, readonly string[]>> = {
  zodiac: ['生肖', 'Zodiac', '属相'],
  festival: ['节日', 'Festival', '过年', '新年', 'holiday'],
  nature: ['花鸟', 'Nature', '自然', 'flowers', 'birds'],
  landscape: ['山水', 'Landscape', '风景', '国画'],
  life: ['人间', 'Everyday', '生活', 'life'],
}

const HAN = /\p{Script=Han}/u

const syllablesOf = (phrase: string): string =>
  pinyin(phrase, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }).join(' ')

/** The story is searched by its characters only: by sound, a long text would match nearly anything. */
const formsOf = (
  { _id, title, brand, story, art, category, keywords = [] }: Campaign,
  fold: Fold,
): SearchForms => {
  const names = [title.zh, title.en, brand.name.zh, brand.name.en, ...keywords]
  const named = [...names, ...(category ? CATEGORY_WORDS[category] : [])]
  const phrases = [...new Set(named.map((name) => foldText(name, fold)))]
  const texts = [...phrases, ...colourWords(art.tint), foldText(story.zh, fold), foldText(story.en, fold)]
  return {
    id: _id,
    text: texts.join('\n'),
    pinyin: phrases.filter((phrase) => HAN.test(phrase)).map(syllablesOf),
  }
}

/** The other written forms of the characters of a text. */
const formsIn = (text: string, fold: Fold): Fold => {
  const used = new Set(text)
  return Object.fromEntries(Object.entries(fold).filter(([, simplified]) => used.has(simplified)))
}

/** What campaigns are found by. The same campaigns in the same order always give the same file. */
export const searchFileOf = (campaigns: readonly Campaign[]): SearchFile => {
  const fold = writtenForms()
  const forms = campaigns.map((campaign) => formsOf(campaign, fold))
  const text = forms.map((each) => each.text).join('')
  return { format: CATALOG_FORMAT, fold: formsIn(text, fold), campaigns: forms }
}
