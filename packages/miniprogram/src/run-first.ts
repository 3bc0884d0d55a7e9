import type { Kept } from './cloud/create-published'
import { askEarly } from './cloud/early-request'
import { web } from './cloud/web'

/**
 * Runs before Taro and everything else (config/run-first.ts), so that what is read first is on its way while a phone is
 * busy with half a megabyte of scripts. Nothing here may import Taro.
 */

/** Another shape of what is kept takes another key. */
export const KEPT_FILES = 'published-1'

const stored: Kept = Object(wx.getStorageSync(KEPT_FILES))

/** What this phone kept of the published files. An address given by the build goes before one that was learnt. */
export const keptFiles: Kept = CATALOG_ADDRESS === '' ? stored : { ...stored, address: CATALOG_ADDRESS }

export const early = askEarly(web, keptFiles, Date.now())
