import Taro from '@tarojs/taro'
import { client } from '../cloud/client'
import { cloudFiles } from '../cloud/cloud-files'
import { createReader } from '../cloud/create-reader'
import { answeredEarly } from '../cloud/early-request'
import { web } from '../cloud/web'
import { early, KEPT_FILES, keptFiles } from '../run-first'
import { serverNow } from './known'

/** The one reader of covers. */
export const reader = createReader({
  browse: client.browse,
  web: answeredEarly(web, early),
  cloudFiles,
  now: serverNow,
  kept: keptFiles,
  keep: (data) => void Taro.setStorage({ key: KEPT_FILES, data }).catch(() => {}),
})
