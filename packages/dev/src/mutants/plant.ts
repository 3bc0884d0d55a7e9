import { changed } from './change'
import { findDeclaration } from './declaration'
import type { Mutant } from './mutant'

export type Planted = { readonly path: string; readonly before: string; readonly after: string }

/** The file of the project at `dir` that the mutant changes, as it is and with the defect in it. */
export const plant = (dir: string, mutant: Mutant): Planted => {
  try {
    const declaration = findDeclaration(dir, mutant)
    return { path: declaration.path, before: declaration.source, after: changed(declaration, mutant) }
  } catch (error) {
    throw new Error(`${mutant.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
