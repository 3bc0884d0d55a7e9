import { refusalCodes } from '@hongbao/types'
import { lookWords } from './look'
import { dictionaries, localeOf, refusalWords } from './messages'
import { papers } from './papers'
import { trustWords } from './trust'

const zh = { ...dictionaries.zh, papers: papers.zh, trust: trustWords.zh, look: lookWords.zh }
const en = { ...dictionaries.en, papers: papers.en, trust: trustWords.en, look: lookWords.en }

/** Every text of a dictionary by its path. Of a function, its source counts as text. */
const texts = (node: unknown, path = ''): [string, string][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => texts(value, `${path}/${key}`))
    : [[path, String(node)]]

const joints = ['/between', '/comma']

describe('the dictionaries', () => {
  it('have texts for the same keys', () => {
    expect(texts(en).map(([path]) => path)).toEqual(texts(zh).map(([path]) => path))
  })

  it.each(texts(zh))('have Chinese at %s in the Chinese one', (path, text) => {
    expect(joints.includes(path) || text.trim() !== '').toBe(true)
  })

  it('have no Chinese in the English one', () => {
    expect(texts(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('have no curly quotes in the English one, which Chinese fonts draw as wide as a character', () => {
    expect(texts(en).filter(([, text]) => /[‘’“”]/.test(text))).toEqual([])
  })

  it('have no English sentence in the Chinese one', () => {
    const plain = texts(zh).filter(([path, text]) => !joints.includes(path) && !text.includes('=>'))
    expect(plain.filter(([, text]) => !/\p{Script=Han}/u.test(text) && !text.includes('{'))).toEqual([])
  })
})

describe.each(['zh', 'en'] as const)('in %s', (locale) => {
  it.each([...refusalCodes, 'UNKNOWN'])('have a sentence and a next step for %s', (code) => {
    const { says, next } = refusalWords(dictionaries[locale], code)
    expect([says, next].map((text) => text.length > 3)).toEqual([true, true])
  })

  it.each(refusalCodes)('have words of their own for %s', (code) => {
    expect(refusalWords(dictionaries[locale], code)).not.toBe(dictionaries[locale].refusals.UNKNOWN)
  })

  it.each(['A_CODE_OF_NEXT_YEAR', 'toString', '__proto__'])(
    'have the words for an unknown refusal for %s',
    (code) => {
      expect(refusalWords(dictionaries[locale], code)).toBe(dictionaries[locale].refusals.UNKNOWN)
    },
  )

  it('never say that WeChat gave the cover out', () => {
    expect(texts(dictionaries[locale]).filter(([, text]) => /领取成功|success/i.test(text))).toEqual([])
  })
})

describe('the language', () => {
  it.each([
    ['zh_CN', 'zh'],
    ['zh_TW', 'zh'],
    ['en', 'en'],
    ['fr', 'en'],
  ])('of %s is %s', (language, locale) => {
    expect(localeOf(language)).toBe(locale)
  })
})
