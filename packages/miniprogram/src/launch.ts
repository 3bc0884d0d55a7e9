import Taro from '@tarojs/taro'
import { inOrder } from './campaign/in-order'
import { pageArt } from './campaign/shown-art'
import { isSinglePage } from './moments/single-page'
import { keepKnown } from './store/keep-known'
import { learn } from './store/known'
import { followNetwork } from './store/network'
import { listenForPrivacy } from './store/privacy'
import { reader } from './store/reader'
import { settleAsked } from './store/settle-asked'

const GALLERY = 'pages/covers/index'

/**
 * Starts to load the picture at the top of the gallery before there is a gallery. Needs base library 2.22.1. A picture
 * that fails here is loaded again by its component.
 */
const fetchArt = async (src: string): Promise<void> => {
  await Taro.preloadAssets?.({ data: [{ type: 'image', src }] })
}

/** Every first page needs the catalog. */
const readAhead = async (): Promise<void> => {
  const sentAt = Date.now()
  const { reply, staleBy } = (await reader.readAhead()) ?? {}
  if (!reply?.ok) return
  const [first] = inOrder(reply.data.campaigns, reply.data.now)
  if (first && Taro.getLaunchOptionsSync().path === GALLERY) fetchArt(pageArt(first.art)).catch(() => {})
  learn({ action: 'catalog' }, reply.data, sentAt, staleBy)
}

/**
 * Runs before any page, as soon as there are scripts, so that files are on their way while the page is built. In Moments
 * only public files can be read.
 */
export const launch = (): void => {
  if (isSinglePage()) {
    void readAhead()
    return
  }
  Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
  listenForPrivacy()
  keepKnown()
  followNetwork()
  void readAhead()
  void settleAsked()
}
