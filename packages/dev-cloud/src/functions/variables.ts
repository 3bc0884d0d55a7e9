import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import * as v from 'valibot'
import { UsageError } from '../cloud-error'
import { isSecretName } from '../mask'

const names = v.record(v.string(), v.string())
const byFunction = v.record(v.string(), names)

/** Environment variables by function; those under `*` are for all functions. They may be secret. */
export type Variables = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Reads variables from a file: `NAME=value` lines are for all functions; JSON (`.json`) names the functions:
 * `{"*": {…}, "login": {…}}`. Throws `UsageError` that names the file and no value.
 */
export const readVariables = (path: string): Variables => {
  const text = readText(path)
  if (!path.endsWith('.json')) return { '*': parseEnv(text) as Record<string, string> }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), byFunction), text)
  if (parsed.success) return parsed.output
  throw new UsageError(`${path} is wrong; give {"*": {"NAME": "value"}, "FUNCTION": {…}} with --variables.`)
}

/** Shorter values are words such as "true" or "production", and masking them would hide half of a log. */
const SHORTEST_SECRET = 8

/** The values that no page or log shows. */
export const secretVariables = (variables: Variables): readonly string[] =>
  Object.values(variables)
    .flatMap((ofFunction) => Object.entries(ofFunction))
    .filter(([name, value]) => isSecretName(name) && value.length >= SHORTEST_SECRET)
    .map(([, value]) => value)

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new UsageError(`There is no file ${path} to read; give another with --variables.`)
  }
}
