import { join } from 'node:path'

/** Where the covers are printed. `renderArt` prints a cover again when its sources change. */
export const artDir = join(import.meta.dirname, '../../dist/art')
