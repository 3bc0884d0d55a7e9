import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const functionsDir = join(import.meta.dirname, '../../../../cloudfunctions')

/** The function as it is uploaded; `npm run build` makes it. */
export const claimBundle = join(functionsDir, 'claim/index.js')

export const infrastructureFile = join(import.meta.dirname, '../../../cloud-kit/src/infrastructure.ts')

/** Throws when there is nothing to measure. */
export const checkBuilt = (): void => {
  if (!existsSync(claimBundle)) throw new Error('The functions are not built; run npm run build first.')
}
