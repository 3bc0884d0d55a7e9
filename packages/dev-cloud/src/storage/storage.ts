import { randomBytes } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { CloudError } from '../cloud-error'
import { contentTypeOf } from '../http/content-types'

/** The files of one environment, in a folder. `path` is what follows the bucket in a file id. */
export type Storage = {
  fileIdOf(path: string): string
  /** The path in a file id of this environment's bucket. Undefined for any other text. */
  pathOf(fileId: string): string | undefined
  /** Puts a file in place as a whole, or not at all. */
  write(path: string, content: Buffer): Promise<void>
  read(path: string): Promise<StoredFile | undefined>
  /** False also for a path that no file here can have. */
  exists(path: string): Promise<boolean>
  /** False when there was no such file, as `exists` says. */
  remove(path: string): Promise<boolean>
  list(): Promise<readonly { readonly path: string; readonly bytes: number }[]>
}

export type StoredFile = {
  readonly bytes: number
  readonly changedAt: Date
  readonly contentType: string
  readonly stream: () => ReadStream
}

/** How many characters a path may have. Source: COS object overview, 850 bytes. */
const MAX_PATH_LENGTH = 850

/** Throws `STORAGE_SIGN_PARAM_INVALID` for a path that cannot be a file here or would leave the folder. */
export const checkPath = (path: string): string => {
  if (isPath(path)) return path
  throw new CloudError(
    'STORAGE_SIGN_PARAM_INVALID',
    `the path of a file is not valid: ${JSON.stringify(path.slice(0, 100))}`,
  )
}

const isPath = (path: string): boolean => {
  // An address must read the same raw and encoded: the SDK encodes it once more when it downloads.
  const isReadable = path.length <= MAX_PATH_LENGTH && !/[\\%?#\p{Cc}]/u.test(path)
  return isReadable && !path.split('/').some((part) => ['', '.', '..'].includes(part))
}

export const createStorage = (folder: string, env: string): Storage => {
  const prefix = `cloud://${env}.${env}-bucket/`
  const place = (path: string) => join(folder, ...checkPath(path).split('/'))
  const exists = async (path: string) => isPath(path) && (await readStored(place(path))) !== undefined
  return {
    fileIdOf: (path) => prefix + checkPath(path),
    pathOf: (fileId) => (fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined),
    write: (path, content) => writeWhole(place(path), content),
    read: (path) => readStored(place(path)),
    exists,
    remove: async (path) => {
      if (!(await exists(path))) return false
      await rm(place(path))
      return true
    },
    list: () => list(folder),
  }
}

const writeWhole = async (place: string, content: Buffer): Promise<void> => {
  await mkdir(dirname(place), { recursive: true })
  const draft = `${place}.${randomBytes(6).toString('hex')}.draft`
  const file = await open(draft, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, place)
}

const readStored = async (place: string): Promise<StoredFile | undefined> => {
  const found = await stat(place).catch(() => undefined)
  if (!found?.isFile()) return undefined
  return {
    bytes: found.size,
    changedAt: found.mtime,
    contentType: contentTypeOf(place),
    stream: () => createReadStream(place),
  }
}

const list = async (folder: string): Promise<{ path: string; bytes: number }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.draft'))
  return Promise.all(
    files.map(async (entry) => {
      const place = join(entry.parentPath, entry.name)
      return { path: relative(folder, place).split(sep).join('/'), bytes: (await stat(place)).size }
    }),
  )
}
