import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { artFiles } from './artwork'
import { artworks } from './catalogue'

/** Called after each cover. `printed` is false where the files on disk were up to date. */
export type OnProgress = (progress: { slug: string; done: number; of: number; printed: boolean }) => void

/** Sources that every picture depends on, in addition to its own folder. */
const SHARED_SOURCES = ['drawing', 'motifs', 'grain.ts', 'print.ts']

/** Holds the hash of the sources that the files beside it were printed from. */
const STAMP = 'source.sha256'

/** Two at a time keep two cores busy. More only cost memory: a plate is 3.7 MB, its drawing more. */
const AT_ONCE = 2

/**
 * Renders every artwork into `outDir/covers/<slug>/`, a file for each of `artFiles` in the formats of print.ts. The
 * same sources give the same bytes. A cover is not printed again while its sources are unchanged.
 */
export async function renderArt(outDir: string, onProgress: OnProgress = () => {}): Promise<void> {
  const waiting = artworks.map(({ slug }) => slug)
  const of = waiting.length
  let done = 0
  const printNext = async (): Promise<void> => {
    const slug = waiting.shift()
    if (!slug) return
    const printed = await renderOne(path.join(outDir, 'covers', slug), slug)
    done += 1
    onProgress({ slug, done, of, printed })
    return printNext()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, printNext))
}

/** Answers whether anything was printed. The stamp is written last, so an interrupted run is repeated. */
async function renderOne(folder: string, slug: string): Promise<boolean> {
  const hash = await sourceHash(slug)
  if (await isUpToDate(folder, hash)) return false
  await mkdir(folder, { recursive: true })
  // All of the drawings and sharp: loaded only where something is printed.
  const { printWork } = await import('./print-work')
  const images = await printWork(slug)
  for (const name of artFiles) await writeFile(path.join(folder, name), images[name])
  await writeFile(path.join(folder, STAMP), hash)
  return true
}

async function isUpToDate(folder: string, hash: string): Promise<boolean> {
  const present = await readdir(folder).catch((): string[] => [])
  if (![STAMP, ...artFiles].every((name) => present.includes(name))) return false
  return (await readFile(path.join(folder, STAMP), 'utf8')) === hash
}

/** A hash of every source file that draws the work's pictures. */
async function sourceHash(slug: string): Promise<string> {
  const hash = createHash('sha256')
  for (const source of [...SHARED_SOURCES, path.join('works', slug)]) {
    for (const file of await filesOf(path.join(import.meta.dirname, source)))
      hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesOf(source: string): Promise<string[]> {
  if (source.endsWith('.ts')) return [source]
  return (await readdir(source)).sort().map((name) => path.join(source, name))
}
