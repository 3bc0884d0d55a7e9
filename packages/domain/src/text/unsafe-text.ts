/** Control characters, except the line break and the emoji's joiner U+200D. */
const isControl = (code: number): boolean => (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code <= 0x9f)

/** Marks of writing direction (Unicode UAX 9), zero-width characters, and other characters that are not shown. */
const INVISIBLE = /[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u

/** What looks like a tag, a comment or a declaration of HTML. `a < b` and `<3` do not. */
const MARKUP = /<[a-z!/?]/i

const LONE_SURROGATE = /\p{Surrogate}/u

const isUnsafe = (text: string): boolean =>
  INVISIBLE.test(text) ||
  [...text].some((character) => isControl(character.codePointAt(0) ?? 0)) ||
  MARKUP.test(text) ||
  LONE_SURROGATE.test(text)

/** The path, with dots, of the first text in a value that must not be kept; undefined when there is none. */
export const unsafeText = (value: unknown, path = ''): string | undefined => {
  if (typeof value === 'string') return isUnsafe(value) ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = unsafeText(inner, path === '' ? key : `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
