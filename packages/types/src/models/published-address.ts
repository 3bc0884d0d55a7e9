import type { Timestamp } from './primitives'
import { SECOND } from './time'

/** The folder of the published catalog, and the two files in it whose names have no hash. */
export const CATALOG_FOLDER = 'catalog'
export const CURRENT_FILE = 'current.json'
export const FIRST_FILE = 'first.json'

const CURRENT_STEP_MS = 30 * SECOND

/** The `t` to ask with. It is the same for everybody in the same half minute, so that a CDN can answer all of them. */
export const currentStep = (now: Timestamp): number => Math.floor(now / CURRENT_STEP_MS)
