import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStamp } from './built-from'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-'))
  mkdirSync(join(folder, 'src/pages'), { recursive: true })
  writeFileSync(join(folder, 'src/pages/page.ts'), 'one')
  writeFileSync(join(folder, 'lock'), '1')
})
afterEach(() => rmSync(folder, { recursive: true }))

const stampWith = (setting?: string) =>
  createStamp(join(folder, 'stamp'), {
    folders: [join(folder, 'src')],
    files: [join(folder, 'lock')],
    settings: [setting],
  })

describe('the stamp of a build', () => {
  it('fits while its sources are unchanged', () => {
    stampWith().write()
    expect(stampWith().fits()).toBe(true)
  })

  it('does not fit before there is a build', () => {
    expect(stampWith().fits()).toBe(false)
  })

  it.each([
    ['a source is edited', 'src/pages/page.ts', 'two'],
    ['a source is added', 'src/pages/other.ts', ''],
    ['the lock file changes', 'lock', '2'],
  ])('does not fit after %s', (_, file, text) => {
    stampWith().write()
    writeFileSync(join(folder, file), text)
    expect(stampWith().fits()).toBe(false)
  })

  it('does not fit with another setting', () => {
    stampWith('a').write()
    expect(stampWith('b').fits()).toBe(false)
  })
})
