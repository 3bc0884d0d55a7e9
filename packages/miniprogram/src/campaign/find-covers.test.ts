import type { CampaignCard, SearchFile } from '@hongbao/types'
import { categoriesOf, findCovers, wishesNothing } from './find-covers'

const card = (id: string, title: { zh: string; en: string }, category?: string): CampaignCard => ({
  id,
  title,
  brand: { name: { zh: '鲤庭书局', en: 'Carp Court Books' }, mark: '' },
  art: { cover: '', thumb: '', stories: [], tint: '' },
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 1 }], endsAt: 9, paused: false },
  stockRevision: 1,
  availability: 'plenty',
  ...(category && { category }),
})
const cards = [
  card('koi', { zh: '双鲤戏月', en: 'Two Koi' }, 'nature'),
  card('goat', { zh: '三阳开泰', en: 'Year of the Goat' }, 'zodiac'),
  card('crane', { zh: '瑞鹤图', en: 'Cranes' }, 'nature'),
  card('plain', { zh: '素', en: 'Plain' }),
  card('rain', { zh: '雨', en: 'Rain' }, 'weather'),
]
const found = (wish: Parameters<typeof findCovers>[1]) => findCovers(cards, wish).map(({ id }) => id)

describe('a search for covers', () => {
  it('finds all covers when nothing is typed', () => {
    expect(found({})).toHaveLength(cards.length)
  })

  it('finds a Chinese title', () => {
    expect(found({ text: '鲤戏' })).toEqual(['koi'])
  })

  it('finds an English title in capitals or small letters', () => {
    expect(found({ text: ' gOAT ' })).toEqual(['goat'])
  })

  it('finds a brand', () => {
    expect(found({ text: '鲤庭' })).toHaveLength(cards.length)
  })

  it('finds only covers that have every typed word', () => {
    expect(found({ text: 'carp year' })).toEqual(['goat'])
  })

  it('finds no word that is half in the title and half in the brand', () => {
    expect(found({ text: 'koi鲤' })).toEqual([])
  })

  it('finds only covers of the chosen category', () => {
    expect(found({ category: 'nature', text: 'carp' })).toEqual(['koi', 'crane'])
  })
})

describe('a search with the published forms', () => {
  const search: SearchFile = {
    format: 1,
    fold: { 陽: '阳', 開: '开' },
    campaigns: [
      { id: 'koi', text: '双鲤戏月\ntwo koi\n锦鲤\n花鸟\n青', pinyin: ['shuang li xi yue', 'jin li'] },
      {
        id: 'goat',
        text: '三阳开泰\nyear of the goat\n羊年\n生肖\n红',
        pinyin: ['san yang kai tai', 'yang nian'],
      },
    ],
  }
  const foundBy = (text: string) => findCovers(cards, { text }, search).map(({ id }) => id)

  it.each([
    ['a keyword', '羊'],
    ['a category', '生肖'],
    ['a colour', '红'],
    ['traditional Chinese', '三陽開泰'],
    ['full-width letters', 'ＧＯＡＴ'],
    ['pinyin', 'sanyangkaitai'],
    ['the beginning of a pinyin', 'sanya'],
    ['pinyin from the middle', 'kaitai'],
    ['pinyin in syllables', 'kai tai'],
    ['first letters of pinyin', 'sykt'],
    ['a word with one slip', 'gaot'],
  ])('finds %s', (_, text) => {
    expect(foundBy(text)).toEqual(['goat'])
  })

  it.each([
    ['letters from the middle of a syllable', 'angkai'],
    ['two slips', 'geot xoar'],
    ['one slip in a short word', 'kai koo'],
  ])('does not find %s', (_, text) => {
    expect(foundBy(text)).toEqual([])
  })

  it('finds a cover that is newer than the forms by its name', () => {
    expect(foundBy('素')).toEqual(['plain'])
  })
})

describe('what somebody looks for', () => {
  it.each([{}, { text: '  ' }])('is nothing with %j', (wish) => {
    expect(wishesNothing(wish)).toBe(true)
  })

  it.each([
    { category: 'life' as const },
    { text: 'koi' },
    { openNow: true as const },
    { wanted: true as const },
  ])('is something with %j', (wish) => {
    expect(wishesNothing(wish)).toBe(false)
  })
})

describe('the categories to choose from', () => {
  it('are those of the covers, each once, in the order of the contract', () => {
    expect(categoriesOf(cards)).toEqual(['zodiac', 'nature'])
  })
})
