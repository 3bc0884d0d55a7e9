/** Escapes that WXS knows. In WXS every other backslash is a character of the text: `'\d'` has two. */
const KNOWN_ESCAPES = new Set(['n', 't', 'r', '\\'])

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

const escapeString = (text: string): string =>
  text.replace(/\\([\s\S])/g, (sequence, character: string) => {
    if (KNOWN_ESCAPES.has(character)) return sequence
    // wcc reads an escaped quote as the four characters of its code.
    if (isQuote(character)) return `\\\\x${character.charCodeAt(0).toString(16)}`
    return character === '\n' ? '\\\\\\n\\\n' : `\\\\${character}`
  })
