import Taro from '@tarojs/taro'
import { serverNow } from '../store/known'
import { client } from './client'
import { cloudFiles } from './cloud-files'
import { createReader, type Kept } from './create-reader'
import { web } from './web'

/** Another shape of what is kept takes another key. */
const KEY = 'published-1'

/** An address given by the build goes before one that was learnt. */
const kept = (): Kept => {
  const stored: Kept = Object(Taro.getStorageSync(KEY))
  return CATALOG_ADDRESS === '' ? stored : { ...stored, address: CATALOG_ADDRESS }
}

/** The one place from which covers are read. */
export const reader = createReader({
  browse: client.browse,
  web,
  cloudFiles,
  now: serverNow,
  kept: kept(),
  keep: (data) => void Taro.setStorage({ key: KEY, data }).catch(() => {}),
})
