import { HOUR, MINUTE } from '@hongbao/types'
import { countGuess, type Guesses, guessWait, NO_GUESSES } from './guesses'

const after = (wrong: number): Guesses => {
  let guesses = NO_GUESSES
  for (let n = 0; n < wrong; n++) guesses = countGuess(guesses, 0)
  return guesses
}

describe('somebody who tries wrong codes', () => {
  it.each([
    [9, 0],
    [10, 5 * MINUTE],
    [11, 10 * MINUTE],
    [20, HOUR],
  ])('waits after %i of them for %i ms', (wrong, wait) => {
    expect(guessWait(after(wrong), 0)).toBe(wait)
  })

  it('waits no longer than said', () => {
    expect(guessWait(after(10), 5 * MINUTE)).toBe(0)
  })
})

it('10,000 guesses a second for a day find less than one of 10 million codes in expectation', () => {
  const guesses = 10_000 * 24 * 60 * 60
  expect((guesses * 10_000_000) / 2 ** 55).toBeLessThan(1)
})
