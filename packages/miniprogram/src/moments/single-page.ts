import Taro from '@tarojs/taro'

/**
 * The scene in which somebody opens a card in Moments: one page, without sign-in, cloud calls, navigation or the
 * mini program's own storage (https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/share-timeline.html).
 */
const SINGLE_PAGE = 1154

export const isSinglePage = (): boolean => Taro.getLaunchOptionsSync().scene === SINGLE_PAGE
