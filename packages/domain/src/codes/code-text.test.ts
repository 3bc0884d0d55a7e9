import { codeDigits, codeText, groupedCode } from './code-text'

const digits = [31, 0, 7, 12, 1, 25, 16, 9, 30, 2, 5]
const code = codeText(digits)
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const plain = code.replaceAll('-', '')

describe('a code', () => {
  it('has three groups of four characters', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
  })

  it('is read back', () => {
    expect(codeDigits(code)).toEqual(digits)
  })

  it.each([
    ['small letters', code.toLowerCase()],
    ['no dashes', plain],
    ['blanks and long dashes', ` ${code.replaceAll('-', ' — ')} `],
    ['full-width characters', plain.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['O for 0', code.replaceAll('0', 'o')],
    ['I for 1', code.replaceAll('1', 'I')],
    ['l for 1', code.replaceAll('1', 'l')],
  ])('is read with %s', (_, typed) => {
    expect(codeDigits(typed)).toEqual(digits)
  })

  it('is not read with any one wrong character', () => {
    for (let at = 0; at < plain.length; at++)
      for (const other of alphabet)
        if (other !== plain[at])
          expect(codeDigits(plain.slice(0, at) + other + plain.slice(at + 1))).toBeUndefined()
  })

  it('is not read with any two different characters that changed places', () => {
    for (let a = 0; a < plain.length; a++)
      for (let b = a + 1; b < plain.length; b++) {
        const swapped = [...plain]
        ;[swapped[a], swapped[b]] = [swapped[b] as string, swapped[a] as string]
        if (plain[a] !== plain[b]) expect(codeDigits(swapped.join(''))).toBeUndefined()
      }
  })

  it.each(['', 'ABCD', `${code}0`, code.replace(/.$/, 'U'), '红包'])('is not read from "%s"', (typed) => {
    expect(codeDigits(typed)).toBeUndefined()
  })
})

it('what is typed of a code is shown in groups', () => {
  expect(['', 'abc', 'abcd e', 'abcdefghjkmnpq'].map(groupedCode)).toEqual([
    '',
    'ABC',
    'ABCD-E',
    'ABCD-EFGH-JKMN',
  ])
})
