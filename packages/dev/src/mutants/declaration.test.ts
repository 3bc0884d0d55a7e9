import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findDeclaration } from './declaration'

const FILL = 'export const fill = (size: number) => size'

describe('findDeclaration', () => {
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

  it('finds a declaration in any folder of the package', () => {
    write('deep/in/fill.ts', FILL)
    write('other.ts', 'export const pour = () => fill()')
    expect(findDeclaration(dir, { in: 'cups/fill' })).toMatchObject({ source: FILL })
  })

  it('ignores test files', () => {
    write('fill.ts', 'export function fill() {}')
    write('fill.test.ts', 'const fill = 1')
    expect(findDeclaration(dir, { in: 'cups/fill' }).path).toMatch(/fill\.ts$/)
  })

  it('needs the file name if two files of the package have the declaration', () => {
    write('a.ts', 'const fill = 1')
    write('b.ts', 'const fill = 2')
    expect(() => findDeclaration(dir, { in: 'cups/fill' })).toThrow('declared in a.ts, b.ts')
    expect(findDeclaration(dir, { in: 'cups/fill', file: 'b.ts' })).toMatchObject({
      source: 'const fill = 2',
    })
  })

  it('names the missing declaration if no file has it at its top level', () => {
    write('a.ts', 'const f = () => { const fill = 1; return fill }')
    expect(() => findDeclaration(dir, { in: 'cups/fill' })).toThrow(
      'no file of packages/cups/src declares fill',
    )
  })
})
