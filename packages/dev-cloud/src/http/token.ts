import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export const newToken = (): string => randomBytes(24).toString('base64url')

/** Compares in constant time, also when the lengths differ. */
export const sameToken = (expected: string, given: string | null): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given ?? ''))
}
