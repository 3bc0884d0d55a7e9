import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../cloud-error'
import type { Infrastructure } from '../infrastructure'
import { DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_SECONDS } from '../limits'
import { cronMistake } from './cron'
import { sdkMistake } from './sdk-version'
import type { Variables } from './variables'

/** A function as deployed: permissions and timers from its own `config.json`, sizes and rules from the infrastructure. */
export type FunctionConfig = {
  readonly name: string
  readonly entry: string
  readonly memoryMb: number
  readonly timeoutMs: number
  readonly invoke: 'anyone' | 'nobody'
  /** Whether HTTP access leads to it. */
  readonly overHttp: boolean
  readonly openapi: ReadonlySet<string>
  readonly timers: readonly { readonly name: string; readonly cron: string }[]
  /** Its own environment variables, which may be secret. */
  readonly variables: Readonly<Record<string, string>>
}

/** A function that runs, or one whose folder has a mistake: then it alone does not run. */
export type ReadFunction =
  | { readonly kind: 'ready'; readonly config: FunctionConfig }
  | { readonly kind: 'broken'; readonly name: string; readonly why: string }

/** The platform's own file (WX wxcloud/guide/functions/triggers, openapi). Unknown keys are ignored. */
const configFile = v.object({
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {}),
  triggers: v.optional(
    v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
    [],
  ),
})

/** What a function's folder is read with. */
export type ReadOptions = {
  readonly folder: string
  readonly infrastructure: Infrastructure
  readonly variables: Variables
}

/** The names of the functions of a folder: each sub-folder with an `index.js`. Throws `UsageError` when there is no folder. */
export const functionNames = (folder: string): string[] => {
  if (!existsSync(folder)) {
    throw new UsageError(
      `There is no functions folder at ${folder}; build the functions first or give another with --functions.`,
    )
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isFunction(folder, entry.name))
    .map((entry) => entry.name)
}

const isFunction = (folder: string, name: string): boolean => existsSync(join(folder, name, 'index.js'))

/** One function, or undefined when there is none of this name. */
export const readFunction = (options: ReadOptions, name: string): ReadFunction | undefined => {
  if (!isFunction(options.folder, name)) return undefined
  try {
    return { kind: 'ready', config: read(options, name) }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { kind: 'broken', name, why: error.message }
  }
}

const read = ({ folder, infrastructure, variables }: ReadOptions, name: string): FunctionConfig => {
  const declared = infrastructure.functions.find((declaration) => declaration.name === name)
  const { permissions, triggers } = readConfig(join(folder, name, 'config.json'))
  for (const { config } of triggers) assert(cronMistake(config), `The timer of ${name}`)
  assert(sdkMistake(join(folder, name)), `The function ${name}`)
  return {
    name,
    entry: join(folder, name, 'index.js'),
    memoryMb: declared?.memoryMb ?? DEFAULT_MEMORY_MB,
    timeoutMs: (declared?.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    invoke: declared?.invoke ?? 'anyone',
    overHttp: declared?.invoke !== 'nobody' || declared.httpPath !== undefined,
    openapi: new Set(permissions.openapi ?? []),
    timers: triggers.map(({ name: timer, config }) => ({ name: timer, cron: config })),
    variables: { ...variables['*'], ...variables[name], ...declared?.variables },
  }
}

const assert = (mistake: string | undefined, subject: string): void => {
  if (mistake) throw new UsageError(`${subject} ${mistake}.`)
}

const readConfig = (path: string): v.InferOutput<typeof configFile> => {
  if (!existsSync(path)) return v.parse(configFile, {})
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), configFile), readFileSync(path, 'utf8'))
  if (parsed.success) return parsed.output
  throw new UsageError(`${path} is wrong: ${parsed.issues[0].message}.`)
}
