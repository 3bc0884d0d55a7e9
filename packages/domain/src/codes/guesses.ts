import { HOUR, MINUTE, type Timestamp } from '@hongbao/types'

/** The wrong codes that somebody tried on one instance, and until when it tries none for them. */
export type Guesses = { readonly wrong: number; readonly until: Timestamp }

export const NO_GUESSES: Guesses = { wrong: 0, until: 0 }

/** So many wrong codes are typing mistakes. Those that the check character finds do not count. */
const FREE_GUESSES = 10
const FIRST_WAIT = 5 * MINUTE
const LONGEST_WAIT = HOUR

/** One more wrong code: after the free ones each makes the next wait twice as long. */
export const countGuess = ({ wrong }: Guesses, now: Timestamp): Guesses => {
  const over = wrong + 1 - FREE_GUESSES
  if (over < 0) return { wrong: wrong + 1, until: 0 }
  return { wrong: wrong + 1, until: now + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** over) }
}

/** How long somebody has to wait before a code of theirs is tried again; 0 when it is tried now. */
export const guessWait = ({ until }: Guesses, now: Timestamp): number => Math.max(0, until - now)
