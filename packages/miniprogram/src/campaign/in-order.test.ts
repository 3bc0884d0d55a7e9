import type { Availability, CampaignCard } from '@hongbao/types'
import { inOrder } from './in-order'

const words = { zh: '字', en: 'words' }
const card = (id: string, availability: Availability, endsAt = 900): CampaignCard => ({
  id,
  title: words,
  brand: { name: words, mark: '' },
  art: { cover: '', thumb: '', stories: [], tint: '' },
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 1 }], endsAt, paused: false },
  stockRevision: 1,
  availability,
})

describe('the order of the list', () => {
  it('has covers that are sold out or over at the end, and is otherwise as it was', () => {
    const cards = [
      card('gone', 'gone'),
      card('one', 'low'),
      card('over', 'plenty', 50),
      card('two', 'plenty'),
    ]
    expect(inOrder(cards, 100).map(({ id }) => id)).toEqual(['one', 'two', 'gone', 'over'])
  })
})
