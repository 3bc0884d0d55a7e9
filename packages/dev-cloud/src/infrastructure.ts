import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { UsageError } from './cloud-error'

const name = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))

const index = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  keys: v.pipe(v.array(v.tuple([v.pipe(v.string(), v.minLength(1)), v.picklist([1, -1])])), v.minLength(1)),
  unique: v.optional(v.boolean()),
  sparse: v.optional(v.boolean()),
})

const collection = v.object({
  name,
  access: v.literal('ADMINONLY'),
  indexes: v.array(index),
  /** Its documents hold secrets: the local cloud's page shows nothing of them but their ids. */
  secret: v.optional(v.boolean()),
})

const cloudFunction = v.object({
  name,
  memoryMb: v.pipe(v.number(), v.integer(), v.minValue(64), v.maxValue(3072)),
  timeoutSeconds: v.pipe(v.number(), v.minValue(1), v.maxValue(900)),
  invoke: v.picklist(['anyone', 'nobody']),
  /** The beginning of its path in HTTP access. A function that no mini program may call is called over HTTP if it has one. */
  httpPath: v.optional(v.pipe(v.string(), v.regex(/^\/[\w/-]*$/))),
  /** Its environment variables, as set in the platform's console. */
  variables: v.optional(v.record(v.string(), v.string())),
})

/** `match` is what a rule of a CDN can name: a folder (`art/`), a file (`art/index.json`) or an ending (`.json`). */
const cacheRule = v.object({
  match: v.pipe(v.string(), v.regex(/^(\.\w+|\w[\w./-]*)$/)),
  maxAgeSeconds: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

const storage = v.object({
  access: v.literal('PUBLIC_READ'),
  /** The first that matches counts. */
  cache: v.array(cacheRule),
  /** Endings of files that are compressed for readers that accept it. */
  compress: v.array(v.pipe(v.string(), v.regex(/^\.\w+$/))),
})

const infrastructure = v.object({
  collections: v.array(collection),
  functions: v.array(cloudFunction),
  storage: v.optional(storage),
})

/** A secondary index. `keys` are `[field path, 1 | -1]`. A `sparse` index leaves out documents that have none of the fields. */
export type Index = Readonly<v.InferOutput<typeof index>>

/** A collection that exists from the start, with its indexes. */
export type Collection = Readonly<v.InferOutput<typeof collection>>

/**
 * Sizes and the invoke rule of one function; a function that is not named has the platform's defaults (`limits.ts`).
 * What a function may call and when it runs by itself are in its own `config.json`.
 */
export type CloudFunction = Readonly<v.InferOutput<typeof cloudFunction>>

/** How long a CDN and its readers cache public files, and which files are compressed. */
export type StorageRules = Readonly<v.InferOutput<typeof storage>>

/** What an environment consists of, as pure data. */
export type Infrastructure = Readonly<{
  readonly collections: readonly Collection[]
  readonly functions: readonly CloudFunction[]
  readonly storage?: StorageRules | undefined
}>

/** Parses what a module or a caller gave. Throws `UsageError` that names the first wrong place. */
export const parseInfrastructure = (given: unknown): Infrastructure => {
  const parsed = v.safeParse(infrastructure, given)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new UsageError(
    `The infrastructure is wrong at ${v.getDotPath(issue) ?? 'its root'}: ${issue.message}.`,
  )
}

/** Loads an infrastructure: a JSON file, or the `infrastructure` that a module (TypeScript under a loader) exports. */
export const loadInfrastructure = async (file: string): Promise<Infrastructure> => {
  const path = resolve(file)
  if (!existsSync(path))
    throw new UsageError(`There is no infrastructure file at ${path}; give one with --infra.`)
  if (path.endsWith('.json')) return parseInfrastructure(readJson(path))
  const module = (await import(pathToFileURL(path).href)) as Record<string, unknown>
  if (module.infrastructure === undefined) {
    throw new UsageError(`${path} exports no "infrastructure"; export one with {collections, functions}.`)
  }
  return parseInfrastructure(module.infrastructure)
}

const readJson = (path: string): unknown => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(
      `${path} cannot be read as JSON (${(error as Error).message}); give another with --infra.`,
    )
  }
}
