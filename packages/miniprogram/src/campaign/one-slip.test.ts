import { isOneSlipAway } from './one-slip'

describe('one slip', () => {
  it.each([
    ['goat', 'goat', 'nothing'],
    ['gaot', 'goat', 'two neighbours that changed places'],
    ['goet', 'goat', 'a wrong letter'],
    ['got', 'goat', 'a missing letter'],
    ['gooat', 'goat', 'a letter too many'],
    ['goats', 'goat', 'a letter too many at the end'],
    ['oat', 'goat', 'a missing first letter'],
  ])('leads from %s to %s: %s', (typed, word) => {
    expect(isOneSlipAway(typed, word)).toBe(true)
  })

  it.each([
    ['gaet', 'goat'],
    ['goatish', 'goat'],
    ['toga', 'goat'],
    ['', 'goat'],
  ])('does not lead from %s to %s', (typed, word) => {
    expect(isOneSlipAway(typed, word)).toBe(false)
  })
})
