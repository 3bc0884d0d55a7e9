import { createTeller } from './tell-builds'

const tellAll = (...builds: Parameters<ReturnType<typeof createTeller>>[]): string[] => {
  const lines: string[] = []
  const tell = createTeller('rebuilt', (line) => lines.push(line))
  for (const build of builds) tell(...build)
  return lines
}

const GOOD = { ok: true, took: '1.85s' } as const
const BAD = { ok: false, errors: 'Unexpected token\n> 20 | const = 1' } as const

describe('what is told of builds', () => {
  it('is one line for a good build', () => {
    expect(tellAll([['claim', 'browse'], GOOD])).toEqual(['  claim, browse: rebuilt, 1.85 s'])
  })

  it('says of a build without effect what is asked', () => {
    expect(tellAll([['functions'], GOOD, 'rebuilt to the same'])).toEqual([
      '  functions: rebuilt to the same, 1.85 s',
    ])
  })

  it('is one block for a build with errors', () => {
    expect(tellAll([['claim'], BAD])).toEqual([
      '  claim: cannot be built; the last good build stays\n\n    Unexpected token\n    > 20 | const = 1\n',
    ])
  })

  it('says once that errors are mended', () => {
    expect(tellAll([['claim'], BAD], [['claim'], GOOD], [['claim'], GOOD]).slice(1)).toEqual([
      '  claim: mended, rebuilt, 1.85 s',
      '  claim: rebuilt, 1.85 s',
    ])
  })
})
