import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'
import { DeployError } from '../deploy-error'
import type { Package } from '../plan/declared'

/** What a built function's folder holds, beside its sources. */
const FILES = ['config.json', 'index.js', 'package.json']

/** A zip has times in it. With one fixed time the same files make the same bytes, so that hashes can be compared. */
const FIXED_TIME = new Date(2020, 0, 1)

/** The SDK sends up to this much in a request; a longer package would have to go through a bucket. */
const MAX_ZIP_BYTES = 1.5 * 1024 * 1024

export const packageOf = (files: Readonly<Record<string, Uint8Array>>): Package => {
  const entries: Zippable = {}
  for (const name of Object.keys(files).sort()) {
    const file = files[name]
    if (file) entries[name] = [file, { mtime: FIXED_TIME, level: 9 }]
  }
  const zip = zipSync(entries)
  return { zip, hash: createHash('sha256').update(zip).digest('hex') }
}

/** Packs a built function. Throws `DeployError` when it is not built or too long. */
export const packageFunction = (folder: string, name: string): Package => {
  const missing = FILES.find((file) => !existsSync(join(folder, name, file)))
  if (missing) throw new DeployError(`${name} has no ${missing}. Run npm run build, and run this again.`)
  const packed = packageOf(
    Object.fromEntries(FILES.map((file) => [file, readFileSync(join(folder, name, file))])),
  )
  if (packed.zip.length > MAX_ZIP_BYTES)
    throw new DeployError(
      `The package of ${name} has ${packed.zip.length} bytes; the platform takes ${MAX_ZIP_BYTES} in one request. Make the function smaller.`,
    )
  return packed
}
