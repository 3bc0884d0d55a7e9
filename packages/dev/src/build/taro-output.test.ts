import { type Built, createTaroReader } from './taro-output'

const PROGRESS = '\u001b[2K\u001b[G\n● Webpack ██████ building (10%)\n babel-loader › src/app.tsx\n'
const GOOD = `${PROGRESS}✔ Webpack\n  Compiled successfully in 1.85s\n\n→ Watching... [11/27/2026, 4:06:56 PM]\n`
const BAD = `${PROGRESS}✖ Webpack
  Compiled with some errors in 1.20s

\u001b[41m✖ Errors: \u001b[49m

SyntaxError: src/pages/go-to.ts: Unexpected token (20:6)
> 20 | const = 1
    at parser.next (<anonymous>)

→ Watching... [11/27/2026, 4:07:10 PM]
`

const readAll = (...pieces: string[]): Built[] => {
  const built: Built[] = []
  const read = createTaroReader((each) => built.push(each))
  for (const piece of pieces) read(piece)
  return built
}

describe('the reader of Taro’s output', () => {
  it('tells how long a build took', () => {
    expect(readAll(GOOD)).toEqual([{ ok: true, took: '1.85s' }])
  })

  it('tells the errors of a build without progress and stack', () => {
    const errors = 'SyntaxError: src/pages/go-to.ts: Unexpected token (20:6)\n> 20 | const = 1'
    expect(readAll(BAD)).toEqual([{ ok: false, errors }])
  })

  it('tells each build once, however its output is cut into pieces', () => {
    const pieces = `${GOOD}${BAD}${GOOD}`.match(/[\s\S]{1,7}/g) ?? []
    expect(readAll(...pieces).map(({ ok }) => ok)).toEqual([true, false, true])
  })

  it('says nothing before a build ends', () => {
    expect(readAll(PROGRESS)).toEqual([])
  })
})
