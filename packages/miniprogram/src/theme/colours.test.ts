import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const source = path.join(import.meta.dirname, '..')
const tokens = readFileSync(path.join(source, '../../design/colours.scss'), 'utf8')
const theme: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(path.join(source, 'theme.json'), 'utf8'),
)

const colour = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i
/** The title bar's colour is a literal, because WeChat accepts only two. */
const excepted = ['theme/colours.test.ts', 'hooks/use-tinted-bar.ts']

const files = (readdirSync(source, { recursive: true }) as string[])
  .filter((file) => /\.(scss|tsx?)$/.test(file) && !file.endsWith('.test.ts') && !excepted.includes(file))
  .map((file) => [file, readFileSync(path.join(source, file), 'utf8')] as const)

const [light = '', dark = ''] = tokens.split('@mixin dark')
const token = (sheet: string, name: string): string =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(sheet)?.[1] ?? token(light, name)

/** Relative luminance and contrast as WCAG 2 defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

it.each(files)('%s contains no literal colour', (_file, text) => {
  expect(text.match(colour)).toBeNull()
})

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (name, sheet) => {
  it.each([
    ['ink', 'paper'],
    ['ink-second', 'paper'],
    ['ink-second', 'rest'],
    ['ink', 'rest'],
    ['on-press', 'press'],
    ['on-press', 'press-down'],
    ['press', 'paper'],
    ['gold-read', 'paper'],
  ])('has enough contrast between %s and %s', (text, ground) => {
    expect(contrast(token(sheet, text), token(sheet, ground))).toBeGreaterThanOrEqual(4.5)
  })

  it('has the same colours in theme.json as in colours.scss', () => {
    const { paper, tab, tabSelected } = theme[name] ?? {}
    expect([paper, tab, tabSelected]).toEqual(
      ['paper', 'ink-second', 'press'].map((one) => token(sheet, one)),
    )
  })
})
