import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootstrap-'))
})
afterEach(() => {
  chmodSync(folder, 0o755)
  rmSync(folder, { recursive: true })
})

/** Runs a copy of the bootstrap in a clone, with nothing installed there. */
const bootstrapIn = (clone: string): { readonly status: number | null; readonly said: string } => {
  const file = join(clone, 'packages/dev/bootstrap.mjs')
  mkdirSync(join(clone, 'packages/dev'), { recursive: true })
  cpSync(join(__dirname, '../bootstrap.mjs'), file)
  if (clone === folder) chmodSync(folder, 0o555)
  const { status, stderr } = spawnSync(process.execPath, [file, 'start'], { encoding: 'utf8' })
  return { status, said: stderr }
}

describe('a command in a clone where it cannot work', () => {
  it('says that webpack does not build below a "!"', () => {
    const { status, said } = bootstrapIn(join(folder, 'wow!'))
    expect(said).toMatch(/^webpack does not build in a folder with "!" in its path\. Move the clone/)
    expect(status).toBe(1)
  })

  // Root may write anywhere.
  const asUser = process.getuid?.() === 0 || process.platform === 'win32' ? it.skip : it
  asUser('says that it may not write there', () => {
    const { status, said } = bootstrapIn(folder)
    expect(said).toMatch(/^You may not write to .*Use a clone of your own\.$/m)
    expect(status).toBe(1)
  })
})
