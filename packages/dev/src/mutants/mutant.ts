import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { root } from '../paths'
import { PlainError } from '../say-plainly'

/** A known defect: one exact change to one file, and the check that must fail. */
const Mutant = v.strictObject({
  what: v.pipe(v.string(), v.minLength(1)),
  file: v.pipe(v.string(), v.regex(/^(packages|cloudfunctions)\/[\w./-]+$/)),
  find: v.pipe(v.string(), v.minLength(1)),
  replace: v.string(),
  /** `prove …`, or the name of a jest project and a pattern of test files. */
  caughtBy: v.pipe(v.string(), v.regex(/^(prove|unit|browser|conformance|journeys) /)),
  /** The invariant of the claim protocol that `prove` sees broken, for the reader. */
  invariant: v.optional(v.string()),
})
export type Mutant = v.InferOutput<typeof Mutant> & { readonly name: string }

const FOLDERS = ['packages/dev-simulation/mutants', 'packages/dev-e2e/mutants']

const nameOf = (path: string): string => basename(path, '.json')

const readMutant = (path: string): Mutant => {
  const parsed = v.safeParse(Mutant, JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path} is no mutant: ${parsed.issues[0].message}`)
  return { name: nameOf(path), ...parsed.output }
}

const mutantFiles = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => join(root, folder, file)),
  )

/** Reads the committed mutants with these names, or all when none is named. */
export const readMutants = (names: readonly string[]): Mutant[] => {
  const files = mutantFiles()
  const unknown = names.filter((name) => !files.some((file) => nameOf(file) === name))
  if (unknown.length > 0) throw new PlainError(`No mutant is called ${unknown.join(', ')}.`)
  return files.filter((file) => names.length === 0 || names.includes(nameOf(file))).map(readMutant)
}

/** Plants the defect in a source. Throws where the text to change does not occur exactly once. */
export const mutate = (source: string, { name, file, find, replace }: Mutant): string => {
  const parts = source.split(find)
  if (parts.length !== 2) {
    throw new Error(`${name}: the text to change stands ${parts.length - 1} times in ${file}, not once`)
  }
  return parts.join(replace)
}
