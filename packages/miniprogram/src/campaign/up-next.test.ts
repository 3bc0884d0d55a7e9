import type { CampaignCard } from '@hongbao/types'
import { upNext } from './up-next'

const words = { zh: '字', en: 'words' }
const card = (id: string, opensAt: number[], over: Partial<CampaignCard['schedule']> = {}): CampaignCard => ({
  id,
  title: words,
  brand: { name: words, mark: '' },
  art: { cover: '', thumb: '', stories: [], tint: '' },
  schedule: {
    drops: opensAt.map((at, n) => ({ id: `drop-${n}`, opensAt: at, stock: 1 })),
    endsAt: 1_000,
    paused: false,
    ...over,
  },
  stockRevision: 1,
  availability: 'plenty',
})
const next = (...cards: CampaignCard[]) => upNext(cards, {}, 100, 2).map((one) => [one.card.id, one.at])

describe('the list of next releases', () => {
  it('begins with the soonest', () => {
    expect(next(card('koi', [300]), card('goat', [200]))).toEqual([
      ['goat', 200],
      ['koi', 300],
    ])
  })

  it('has only the next drop of each campaign', () => {
    expect(next(card('koi', [50, 300, 200]))).toEqual([['koi', 200]])
  })

  it('is not longer than asked for', () => {
    expect(next(card('a', [200]), card('b', [201]), card('c', [202]))).toHaveLength(2)
  })

  it('leaves out a cover that is one’s own', () => {
    expect(upNext([card('koi', [300]), card('goat', [200])], { goat: true }, 100, 2)).toMatchObject([
      { card: { id: 'koi' } },
    ])
  })

  it('says which drop of its campaign it is', () => {
    expect(upNext([card('koi', [50, 300, 200])], {}, 100, 2)).toMatchObject([
      { dropId: 'drop-2', nth: 2, at: 200 },
    ])
  })

  it('leaves out a paused campaign', () => {
    expect(next(card('koi', [200], { paused: true }))).toEqual([])
  })

  it('leaves out a drop after the campaign’s end', () => {
    expect(next(card('koi', [1_000]))).toEqual([])
  })
})
