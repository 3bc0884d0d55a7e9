import type { Timestamp } from './primitives'
import { SECOND } from './time'

/** The folder of the published catalog, and the files in it that have no hash in their names. */
export const CATALOG_FOLDER = 'catalog'
export const CURRENT_FILE = 'current.json'
export const FIRST_FILE = 'first.json'

const CURRENT_STEP_MS = 30 * SECOND

/** The `t` that everybody asks with in the same half minute, so that a CDN answers them all alike. */
export const currentStep = (now: Timestamp): number => Math.floor(now / CURRENT_STEP_MS)
