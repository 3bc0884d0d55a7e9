import { countGuess, type Guesses, guessWait, NO_GUESSES } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import type { Instance } from './instance'

/** About 2 MB of names. Beyond that the map is emptied, and each person may guess a little more. */
const PEOPLE = 20_000

/** How long this person's codes are not tried on this instance. `person`: their name in one campaign. */
export const waitForGuess = ({ guesses }: Instance, person: string, now: Timestamp): number =>
  guessWait(guesses.get(person) ?? NO_GUESSES, now)

/** This person tried a code that is none. */
export const rememberGuess = ({ guesses }: Instance, person: string, now: Timestamp): void => {
  const known: Guesses = guesses.get(person) ?? NO_GUESSES
  if (guesses.size >= PEOPLE) guesses.clear()
  guesses.set(person, countGuess(known, now))
}
