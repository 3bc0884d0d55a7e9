import Taro from '@tarojs/taro'
import { reader } from './cloud/reader'
import { keepKnown } from './store/keep-known'
import { listenForPrivacy } from './store/privacy'

/** What comes before any page. Run as soon as there are scripts, so that what is read ahead is on its way meanwhile. */
export const launch = (): void => {
  Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
  listenForPrivacy()
  keepKnown()
  reader.begin()
}
