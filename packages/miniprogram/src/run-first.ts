import type { Kept } from './cloud/create-published'
import { askEarly } from './cloud/early-request'
import { web } from './cloud/web'

/**
 * Runs before Taro and everything else (config/run-first.ts), so that the first file is on its way while the phone
 * evaluates half a megabyte of scripts. Nothing here may import Taro.
 */

/** A change of the shape of `Kept` needs a new key. */
export const KEPT_FILES = 'published-1'

const stored: Kept = Object(wx.getStorageSync(KEPT_FILES))

/** What this phone kept of the published files. An address that the build gives is used before a learnt one. */
export const keptFiles: Kept = CATALOG_ADDRESS === '' ? stored : { ...stored, address: CATALOG_ADDRESS }

export const early = askEarly(web, keptFiles, Date.now())
