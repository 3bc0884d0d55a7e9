import { stripVTControlCharacters } from 'node:util'

/** The outcome of one build: how long it took, or its errors. */
export type Built =
  | { readonly ok: true; readonly took: string }
  | { readonly ok: false; readonly errors: string }

/** Taro 4.2 ends each build of a watch with this line. */
const END = /→ Watching\.\.\..*/

const isStackLine = (line: string): boolean => /^\s+at /.test(line)

/** The errors that Taro printed, without the progress before them and the stack of its loaders. */
const errorsIn = (text: string): string =>
  text
    .slice(text.indexOf('✖ Errors:') + '✖ Errors:'.length)
    .split('\n')
    .filter((line) => !isStackLine(line))
    .join('\n')
    .trim()

const readBuild = (text: string): Built => {
  if (text.includes('✖ Errors:')) return { ok: false, errors: errorsIn(text) }
  return { ok: true, took: /Compiled .* in (.+)/.exec(text)?.[1]?.trim() ?? '' }
}

/** Reads the output of `taro build --watch` piece by piece, and tells the outcome of each build. */
export const createTaroReader = (tell: (built: Built) => void) => {
  let text = ''
  return (piece: string): void => {
    text += stripVTControlCharacters(piece)
    for (let end = END.exec(text); end; end = END.exec(text)) {
      tell(readBuild(text.slice(0, end.index)))
      text = text.slice(end.index + end[0].length)
    }
  }
}
