import { doctorChecks, operateRefusals, preflightChecks } from '@hongbao/types/operate'
import { dictionaries } from './words'

/** The path of every text. Texts that are made of something are functions. */
const paths = (words: unknown, path = ''): string[] => {
  if (typeof words !== 'object' || words === null) return [path]
  return Object.entries(words).flatMap(([key, value]) => paths(value, `${path}.${key}`))
}

/** These are told by an empty text: the check is always seen from here. */
const MAY_BE_EMPTY = /^\.checks\..*\.look$/

const emptyPaths = (words: unknown, path = ''): string[] => {
  if (typeof words === 'string') return words.trim() === '' && !MAY_BE_EMPTY.test(path) ? [path] : []
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => emptyPaths(value, `${path}.${key}`))
}

it('says the same things in both languages', () => {
  expect(paths(dictionaries.en).sort()).toEqual(paths(dictionaries.zh).sort())
})

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  const words = dictionaries[locale]

  it('no text is empty', () => {
    expect(emptyPaths(words)).toEqual([])
  })

  it.each(operateRefusals)('%s has a sentence', (code) => {
    expect(words.refusals.codes).toHaveProperty(code)
  })

  it.each([...new Set([...preflightChecks, ...doctorChecks])])('the check %s has a title', (check) => {
    expect(words.checks).toHaveProperty(check)
  })
})

const han = /\p{Script=Han}/u

it('no English sentence about a refusal is Chinese', () => {
  expect(Object.values(dictionaries.en.refusals.codes).filter((sentence) => han.test(sentence))).toEqual([])
})
