import Taro from '@tarojs/taro'
import { pageArt } from './campaign/shown-art'
import { keepKnown } from './store/keep-known'
import { learn } from './store/known'
import { listenForPrivacy } from './store/privacy'
import { reader } from './store/reader'
import { settleAsked } from './store/settle-asked'

const GALLERY = 'pages/covers/index'

/**
 * Has the picture at the top of the gallery on its way before there is a gallery. Base library 2.22.1 and later; a
 * picture that does not come is asked for again by who shows it.
 */
const fetchArt = async (src: string): Promise<void> => {
  await Taro.preloadAssets?.({ data: [{ type: 'image', src }] })
}

/** Every first page needs the catalog. */
const readAhead = async (): Promise<void> => {
  const sentAt = Date.now()
  const { reply, staleBy } = (await reader.readAhead()) ?? {}
  if (!reply?.ok) return
  const [first] = reply.data.campaigns
  if (first && Taro.getLaunchOptionsSync().path === GALLERY) fetchArt(pageArt(first.art)).catch(() => {})
  learn({ action: 'catalog' }, reply.data, sentAt, staleBy)
}

/** What comes before any page. Run as soon as there are scripts, so that what is read ahead is on its way meanwhile. */
export const launch = (): void => {
  Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
  listenForPrivacy()
  keepKnown()
  void readAhead()
  void settleAsked()
}
