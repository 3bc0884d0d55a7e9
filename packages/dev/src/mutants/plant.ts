import { changed } from './change'
import { findDeclaration } from './declaration'
import type { Mutant } from './mutant'

export type Planted = { readonly path: string; readonly before: string; readonly after: string }

/** The file that the mutant changes in the project at `dir`, before and after. Nothing is written. */
export const plant = (dir: string, mutant: Mutant): Planted => {
  try {
    const declaration = findDeclaration(dir, mutant)
    return { path: declaration.path, before: declaration.source, after: changed(declaration, mutant) }
  } catch (error) {
    throw new Error(`${mutant.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
