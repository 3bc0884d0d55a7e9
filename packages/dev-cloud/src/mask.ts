const MASK = '••••••'

/** Fields whose text no page shows, whatever it holds. */
const SECRET_NAME = /token|secret|password|(^|_)key$|apikey|webhook/i

/** A copy to look at: secrets are masked wherever they stand, and so is text in a field that is named like one. */
export const masked = (value: unknown, secrets: readonly string[], name = ''): unknown => {
  if (typeof value === 'string') return SECRET_NAME.test(name) ? MASK : maskedText(value, secrets)
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets, name))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    maskedText(key, secrets),
    masked(inner, secrets, key),
  ])
  return Object.fromEntries(entries)
}

/** A text without the secrets in it. */
export const maskedText = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((shown, secret) => shown.replaceAll(secret, MASK), text)
