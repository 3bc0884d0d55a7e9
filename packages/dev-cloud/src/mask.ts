const MASK = '••••••'

/** Names of fields whose text is never shown. */
const SECRET_NAME = /token|secret|password|(^|_)key$|apikey|webhook/i

/** True for the name of a field or variable whose value is never shown. */
export const isSecretName = (name: string): boolean => SECRET_NAME.test(name)

/** A copy that may be shown: secrets are masked everywhere, and so is text in a field that is named like a secret. */
export const masked = (value: unknown, secrets: readonly string[], name = ''): unknown => {
  if (typeof value === 'string') return isSecretName(name) ? MASK : maskedText(value, secrets)
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

/** A document that may be shown. Of a collection of secrets only the `_id` and the names of fields are. */
export const maskedDocument = (
  document: Readonly<Record<string, unknown>>,
  secrets: readonly string[],
  isSecret: boolean,
): unknown => {
  if (!isSecret) return masked(document, secrets)
  const hidden = Object.entries(document).map(([field, value]) => [field, field === '_id' ? value : MASK])
  return masked(Object.fromEntries(hidden), secrets)
}
