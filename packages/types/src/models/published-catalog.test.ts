import { currentStep } from './published-address'
import { CatalogFile, CurrentFile, parseFile } from './published-catalog'

const words = { zh: '鲤', en: 'Koi' }
const address = 'https://files.example/covers/koi/thumb.webp'
const card = {
  id: 'koi',
  title: words,
  brand: { name: words, mark: address },
  art: { cover: address, thumb: address, tint: '#802010' },
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 5 }], endsAt: 9, paused: false },
  stockRevision: 1,
  details: 'campaign.0123456789abcdef.json',
}

describe('a published file', () => {
  it('may hold fields that this phone does not know', () => {
    const file = {
      format: 1,
      cards: [{ ...card, mood: 'calm', title: { ...words, ja: '鯉' } }],
      more: [],
      motto: 'x',
    }
    expect(parseFile(CatalogFile, file)?.cards).toHaveLength(1)
  })

  it('keeps the cards that can be read when one cannot', () => {
    const file = { format: 1, cards: [{ ...card, schedule: 'whenever' }, card], more: [] }
    expect(parseFile(CatalogFile, file)?.cards.map(({ id }) => id)).toEqual(['koi'])
  })

  it('shows a card without what can be done without when that cannot be read', () => {
    const odd = { ...card, art: { ...card.art, tint: 'red', page: 7 }, category: ['koi'] }
    const file = { format: 1, cards: [odd], more: [] }
    expect(parseFile(CatalogFile, file)?.cards).toEqual([
      { ...card, art: { ...card.art, tint: '', page: undefined }, category: undefined },
    ])
  })

  it('of another format is not read at all', () => {
    expect(parseFile(CatalogFile, { format: 2, cards: [card], more: [] })).toBeUndefined()
  })

  it('names only files beside it', () => {
    const current = { format: 1, catalog: '../secrets.json', stock: 'stock.0123456789abcdef.json' }
    expect(parseFile(CurrentFile, current)).toBeUndefined()
  })

  it('is asked for with the same step for half a minute', () => {
    expect(currentStep(60_000)).toBe(currentStep(89_999))
    expect(currentStep(90_000)).not.toBe(currentStep(89_999))
  })
})
