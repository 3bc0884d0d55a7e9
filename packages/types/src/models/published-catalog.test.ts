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
  it('parses when it has fields that this phone does not know', () => {
    const file = {
      format: 1,
      cards: [{ ...card, mood: 'calm', title: { ...words, ja: '鯉' } }],
      more: [],
      motto: 'x',
    }
    expect(parseFile(CatalogFile, file)?.cards).toHaveLength(1)
  })

  it('loses only the card that cannot be read', () => {
    const file = { format: 1, cards: [{ ...card, schedule: 'whenever' }, card], more: [] }
    expect(parseFile(CatalogFile, file)?.cards.map(({ id }) => id)).toEqual(['koi'])
  })

  it('gives a card a stand-in for a tint, a page picture and a category that cannot be read', () => {
    const odd = { ...card, art: { ...card.art, tint: 'red', page: 7 }, category: ['koi'] }
    const file = { format: 1, cards: [odd], more: [] }
    expect(parseFile(CatalogFile, file)?.cards).toEqual([
      { ...card, art: { ...card.art, tint: '', page: undefined }, category: undefined },
    ])
  })

  it('does not parse when it is of another format', () => {
    expect(parseFile(CatalogFile, { format: 2, cards: [card], more: [] })).toBeUndefined()
  })

  it('does not parse when it names a file in another folder', () => {
    const current = { format: 1, catalog: '../secrets.json', stock: 'stock.0123456789abcdef.json' }
    expect(parseFile(CurrentFile, current)).toBeUndefined()
  })

  it('has an address that changes every half minute', () => {
    expect(currentStep(60_000)).toBe(currentStep(89_999))
    expect(currentStep(90_000)).not.toBe(currentStep(89_999))
  })
})
