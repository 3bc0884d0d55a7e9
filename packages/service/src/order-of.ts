import type { Timestamp } from '@hongbao/types'

/** Enough for a moment after the year 5000 in base 36. */
const DIGITS = 9

/** A moment as a text that sorts as the moment does. */
export const momentKey = (at: Timestamp): string => at.toString(36).padStart(DIGITS, '0')

/** A text that sorts by the moment, and is as unique as the id. */
export const orderOf = (at: Timestamp, id: string): string => `${momentKey(at)}.${id}`
