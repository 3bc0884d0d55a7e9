import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { functionsDir } from '@hongbao/dev'

/** The function as it is uploaded. `npm run build` makes it. */
export const claimBundle = join(functionsDir, 'claim/index.js')

/** Throws when the functions are not built. */
export const checkBuilt = (): void => {
  if (!existsSync(claimBundle)) throw new Error('The functions are not built; run npm run build first.')
}
