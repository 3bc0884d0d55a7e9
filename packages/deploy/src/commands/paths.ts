import { join } from 'node:path'

export const projectRoot = join(import.meta.dirname, '../../../..')

/** Where the built functions are. */
export const functionsDir = join(projectRoot, 'cloudfunctions')
