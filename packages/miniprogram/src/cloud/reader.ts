import Taro from '@tarojs/taro'
import { early, KEPT_FILES, keptFiles } from '../run-first'
import { serverNow } from '../store/known'
import { client } from './client'
import { cloudFiles } from './cloud-files'
import { createReader } from './create-reader'
import { answeredEarly } from './early-request'
import { web } from './web'

/** The one place from which covers are read. */
export const reader = createReader({
  browse: client.browse,
  web: answeredEarly(web, early),
  cloudFiles,
  now: serverNow,
  kept: keptFiles,
  keep: (data) => void Taro.setStorage({ key: KEPT_FILES, data }).catch(() => {}),
})
