import type { Fold } from '@hongbao/domain'
import { Converter } from 'opencc-js/t2cn'

/** The common Chinese characters of Unicode, first and last. */
const FIRST = 0x4e00
const LAST = 0x9fff

const characters = (): string[] =>
  Array.from({ length: LAST - FIRST + 1 }, (_, n) => String.fromCharCode(FIRST + n))

/** Every written form that has another simplified form. */
const allForms = (): Fold => {
  const all = characters()
  // One character a line, so that none is read as a part of a word.
  const simplified = (['t', 'jp'] as const).map((from) =>
    Converter({ from, to: 'cn' })(all.join('\n')).split('\n'),
  )
  return Object.fromEntries(
    all.flatMap((each, n) => {
      const form = simplified.map((forms) => forms[n]).find((one) => one !== undefined && one !== each)
      return form === undefined ? [] : [[each, form]]
    }),
  )
}

let known: Fold | undefined

/** Traditional and Japanese characters with their simplified forms. It is worked out once an instance. */
export const writtenForms = (): Fold => {
  known ??= allForms()
  return known
}
