import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { consoleDir } from '../paths'
import { runNode } from '../run-process'

const KB = 1_024
const LIMIT = 280 * KB

/** The scripts that a page's HTML loads: those it names, and those that these import at once. */
const firstScripts = (site: string): string[] => {
  const html = readFileSync(join(site, 'index.html'), 'utf8')
  const found = new Set<string>()
  const add = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    const source = readFileSync(join(site, 'assets', name), 'utf8')
    for (const [, next = ''] of source.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) add(next)
  }
  for (const [, name = ''] of html.matchAll(/assets\/([^"']+\.js)/g)) add(name)
  return [...found]
}

it('the first screen of the console has at most 280 KB of compressed JavaScript', async () => {
  const site = mkdtempSync(join(tmpdir(), 'console-size-'))
  try {
    const vite = join(consoleDir, 'node_modules/vite/bin/vite.js')
    await runNode([vite, 'build', '--outDir', site, '--emptyOutDir', '--logLevel', 'error'], {
      cwd: consoleDir,
      quiet: true,
    })
    const scripts = firstScripts(site)
    const bytes = scripts.map((name) => gzipSync(readFileSync(join(site, 'assets', name))).length)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.length).toBeLessThan(readdirSync(join(site, 'assets')).length)
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(LIMIT)
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
})
