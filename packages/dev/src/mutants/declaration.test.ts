import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findDeclaration } from './declaration'

const FILL = 'export const fill = (size: number) => size'

describe('the declaration that a mutant names', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'declarations-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  const write = (path: string, source: string): void => {
    const file = join(dir, 'packages/cups/src', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, source)
  }

  it('is found wherever its file is in the package', () => {
    write('deep/in/fill.ts', FILL)
    write('other.ts', 'export const pour = () => fill()')
    expect(findDeclaration(dir, { in: 'cups/fill' })).toMatchObject({ source: FILL })
  })

  it('is no test', () => {
    write('fill.ts', 'export function fill() {}')
    write('fill.test.ts', 'const fill = 1')
    expect(findDeclaration(dir, { in: 'cups/fill' }).path).toMatch(/fill\.ts$/)
  })

  it('needs the name of its file where two files of the package declare it', () => {
    write('a.ts', 'const fill = 1')
    write('b.ts', 'const fill = 2')
    expect(() => findDeclaration(dir, { in: 'cups/fill' })).toThrow('declared in a.ts, b.ts')
    expect(findDeclaration(dir, { in: 'cups/fill', file: 'b.ts' })).toMatchObject({
      source: 'const fill = 2',
    })
  })

  it('is missed by name when no file declares it', () => {
    write('a.ts', 'const f = () => { const fill = 1; return fill }')
    expect(() => findDeclaration(dir, { in: 'cups/fill' })).toThrow(
      'no file of packages/cups/src declares fill',
    )
  })
})
