import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { root } from '../paths'
import { PlainError } from '../say-plainly'

/** A known defect: one change to one declaration, and the check that must notice. */
const Mutant = v.strictObject({
  what: v.pipe(v.string(), v.minLength(1)),
  /** The package's folder and the name of the declaration: `service/takeLease`. */
  in: v.pipe(v.string(), v.regex(/^[\w-]+\/[\w$]+$/)),
  /** The name of the file; needed only if several files of the package have such a declaration. */
  file: v.optional(v.pipe(v.string(), v.regex(/^[\w.-]+\.tsx?$/))),
  /** A pattern (syntax-pattern.ts) that fits the declaration exactly once. */
  find: v.pipe(v.string(), v.minLength(1)),
  /** What to write instead; it may use the pattern's holes. */
  replace: v.string(),
  /** `prove …`, or the name of a jest project and a pattern of test files. */
  caughtBy: v.pipe(v.string(), v.regex(/^(prove|unit|browser|conformance|journeys) /)),
  /** The invariant of the claim protocol that `prove` sees broken, for the reader. */
  invariant: v.optional(v.string()),
})
export type Mutant = v.InferOutput<typeof Mutant> & { readonly name: string }

const nameOf = (path: string): string => basename(path, '.json')

const readMutant = (path: string): Mutant => {
  const parsed = v.safeParse(Mutant, JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is no mutant: ${parsed.issues[0].message}`)
  return { name: nameOf(path), ...parsed.output }
}

/** Any package may have mutants. */
const mutantFiles = (): string[] =>
  readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name, 'mutants'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.json'))

/** Reads the committed mutants with these names, or all when none is named. */
export const readMutants = (names: readonly string[]): Mutant[] => {
  const files = mutantFiles()
  const unknown = names.filter((name) => !files.some((file) => nameOf(file) === name))
  if (unknown.length > 0) throw new PlainError(`No mutant is called ${unknown.join(', ')}.`)
  return files.filter((file) => names.length === 0 || names.includes(nameOf(file))).map(readMutant)
}
