import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../cloud-error'
import type { Infrastructure } from '../infrastructure'
import { DEFAULT_MEMORY_MB, DEFAULT_TIMEOUT_SECONDS } from '../limits'

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
}

/** The platform's own file (WX wxcloud/guide/functions/triggers, openapi). Unknown keys are ignored. */
const configFile = v.object({
  permissions: v.optional(v.object({ openapi: v.optional(v.array(v.string()), []) }), {}),
  triggers: v.optional(
    v.array(v.object({ name: v.string(), type: v.literal('timer'), config: v.string() })),
    [],
  ),
})

/** The functions of a folder: each sub-folder with an `index.js`. Throws `UsageError` on a wrong `config.json`. */
export const readFunctions = (folder: string, infrastructure: Infrastructure): FunctionConfig[] => {
  if (!existsSync(folder)) {
    throw new UsageError(
      `There is no functions folder at ${folder}; build the functions first or give another with --functions.`,
    )
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.js')))
    .map((entry) => readFunction(folder, entry.name, infrastructure))
}

export const readFunction = (
  folder: string,
  name: string,
  infrastructure: Infrastructure,
): FunctionConfig => {
  const declared = infrastructure.functions.find((declaration) => declaration.name === name)
  const { permissions, triggers } = readConfig(join(folder, name, 'config.json'))
  return {
    name,
    entry: join(folder, name, 'index.js'),
    memoryMb: declared?.memoryMb ?? DEFAULT_MEMORY_MB,
    timeoutMs: (declared?.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    invoke: declared?.invoke ?? 'anyone',
    overHttp: declared?.invoke !== 'nobody' || declared.httpPath !== undefined,
    openapi: new Set(permissions.openapi ?? []),
    timers: triggers.map(({ name: timer, config }) => ({ name: timer, cron: config })),
  }
}

const readConfig = (path: string): v.InferOutput<typeof configFile> => {
  if (!existsSync(path)) return v.parse(configFile, {})
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), configFile), readFileSync(path, 'utf8'))
  if (parsed.success) return parsed.output
  throw new UsageError(`${path} is wrong: ${parsed.issues[0].message}.`)
}
