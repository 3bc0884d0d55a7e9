import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** China's provinces, cities and districts as JSON, for pickers that ask for a region. */
export const readRegions = (): string =>
  readFileSync(createRequire(import.meta.filename).resolve('china-area-data/v5/data.json'), 'utf8')
