import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { root } from '../paths'

/** A known defect: one exact change to one file, and the check that must notice. */
const Mutant = v.strictObject({
  what: v.pipe(v.string(), v.minLength(1)),
  file: v.pipe(v.string(), v.regex(/^(packages|cloudfunctions)\/[\w./-]+$/)),
  find: v.pipe(v.string(), v.minLength(1)),
  replace: v.string(),
  /** `prove …`, or the name of a jest project and a pattern of test files. */
  caughtBy: v.pipe(v.string(), v.regex(/^(prove|unit|conformance|journeys) /)),
})
export type Mutant = v.InferOutput<typeof Mutant> & { readonly name: string }

const FOLDERS = ['packages/dev-simulation/mutants', 'packages/dev-e2e/mutants']

const readMutant = (path: string): Mutant => ({
  name: basename(path, '.json'),
  ...v.parse(Mutant, JSON.parse(readFileSync(path, 'utf8'))),
})

export const readMutants = (): Mutant[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => readMutant(join(root, folder, file))),
  )

/** The file with the defect in it. Throws when the text to change is not there exactly once. */
export const mutate = (source: string, { name, file, find, replace }: Mutant): string => {
  const parts = source.split(find)
  if (parts.length !== 2) {
    throw new Error(`${name}: the text to change stands ${parts.length - 1} times in ${file}, not once`)
  }
  return parts.join(replace)
}
