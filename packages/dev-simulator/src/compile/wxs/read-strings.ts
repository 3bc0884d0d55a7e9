/** Characters before which wcc keeps a backslash. Before any other, a backslash is a character of the text. */
const KEEPS_BACKSLASH = new Set(['n', 't', 'r', '\\', '"', "'"])

/**
 * Writes the texts of a WXS source as JavaScript means them, as WeChat's wcc compiles them: `'\d'` becomes `'\\d'`.
 * Comments are left out of it. Lines keep their numbers.
 */
export const escapeStrings = (source: string): string => {
  let written = ''
  let at = 0
  while (at < source.length) {
    const end = endOfPiece(source, at)
    const piece = source.slice(at, end)
    written += isQuote(source[at]) ? escapeString(piece) : piece
    at = end
  }
  return written
}

const isQuote = (character: string | undefined): boolean => character === '"' || character === "'"

/** The end of the text, the comment or the single character that begins at `at`. */
const endOfPiece = (source: string, at: number): number => {
  if (isQuote(source[at])) return endOfString(source, at)
  if (source.startsWith('//', at)) return endAfter(source, '\n', at)
  if (source.startsWith('/*', at)) return endAfter(source, '*/', at + 2)
  return at + 1
}

const endAfter = (source: string, mark: string, from: number): number => {
  const found = source.indexOf(mark, from)
  return found < 0 ? source.length : found + mark.length
}

const endOfString = (source: string, at: number): number => {
  for (let next = at + 1; next < source.length; next++) {
    if (source[next] === '\\') next++
    else if (source[next] === source[at]) return next + 1
  }
  return source.length
}

/** wcc goes character by character: of two backslashes before a `d` it keeps the first and writes the second as a code. */
const escapeString = (text: string): string => {
  const quote = text[0] ?? ''
  const written = [...text.slice(1, -1)].map((character, at, all) => escapeCharacter(character, all[at + 1]))
  return `${quote}${written.join('')}${quote}`
}

const escapeCharacter = (character: string, next: string | undefined): string => {
  if (character === '\n') return '\\n\\\n'
  if (isQuote(character)) return codeOf(character)
  return character === '\\' && !KEEPS_BACKSLASH.has(next ?? '') ? codeOf(character) : character
}

const codeOf = (character: string): string => `\\x${character.charCodeAt(0).toString(16)}`
