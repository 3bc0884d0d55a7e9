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

describe('what somebody looks for', () => {
  it.each([{}, { text: '  ' }])('is nothing with %j', (wish) => {
    expect(wishesNothing(wish)).toBe(true)
  })

  it.each([{ category: 'life' as const }, { text: 'koi' }])('is something with %j', (wish) => {
    expect(wishesNothing(wish)).toBe(false)
  })
})

describe('the categories to choose from', () => {
  it('are those of the covers, each once, in the order of the contract', () => {
    expect(categoriesOf(cards)).toEqual(['zodiac', 'nature'])
  })
})
