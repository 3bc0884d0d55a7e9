import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** What a build depends on. */
export type Sources = {
  readonly folders: readonly string[]
  readonly files: readonly string[]
  /** Settings of the environment that the build reads. */
  readonly settings: readonly (string | undefined)[]
}

const hashOf = ({ folders, files, settings }: Sources): string => {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const file of [...folders.flatMap(filesIn), ...files]) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

/** Remembers, in a file beside a build, the sources that it was made from. */
export const createStamp = (stamp: string, sources: Sources) => ({
  /** True when the build was made from the sources as they are. */
  fits: (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(sources),
  write: (): void => writeFileSync(stamp, hashOf(sources)),
  remove: (): void => rmSync(stamp, { force: true }),
})
