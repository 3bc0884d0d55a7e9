import type { CampaignCard } from '@hongbao/types'
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

describe('looking for covers', () => {
  it('for nothing finds them all', () => {
    expect(found({})).toHaveLength(cards.length)
  })

  it('finds a title in Chinese', () => {
    expect(found({ text: '鲤戏' })).toEqual(['koi'])
  })

  it('finds a title in English, however it is written', () => {
    expect(found({ text: ' gOAT ' })).toEqual(['goat'])
  })

  it('finds a brand', () => {
    expect(found({ text: '鲤庭' })).toHaveLength(cards.length)
  })

  it('wants every word', () => {
    expect(found({ text: 'carp year' })).toEqual(['goat'])
  })

  it('finds no word across two texts', () => {
    expect(found({ text: 'koi鲤' })).toEqual([])
  })

  it('keeps to a category', () => {
    expect(found({ category: 'nature', text: 'carp' })).toEqual(['koi', 'crane'])
  })
})

describe('a wish', () => {
  it.each([{}, { text: '  ' }])('%j is none', (wish) => {
    expect(wishesNothing(wish)).toBe(true)
  })

  it.each([{ category: 'life' as const }, { text: 'koi' }])('%j is one', (wish) => {
    expect(wishesNothing(wish)).toBe(false)
  })
})

describe('the categories', () => {
  it('are those of the covers, each once, in their own order', () => {
    expect(categoriesOf(cards)).toEqual(['zodiac', 'nature'])
  })
})
