const URL_PART = /(url\([^)]*\))/i
const RPX = /(-?(?:\d+\.?\d*|\.\d+))rpx\b/g
const VIEWPORT_HEIGHT = /(-?(?:\d+\.?\d*|\.\d+))vh\b/g
const SAFE_AREA = /(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*(?:,[^)]*)?\)/g

/**
 * Makes a wxss value follow the phone instead of the browser: rpx (750 to the screen's width,
 * https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxss.html), `vh` (the page's own window, without
 * the navigation bar) and the safe area of the chosen device.
 */
export const rewriteValue = (value: string): string =>
  value
    .split(URL_PART)
    .map((part) => (URL_PART.test(part) ? part : rewriteLengths(part)))
    .join('')

const rewriteLengths = (value: string): string =>
  value
    .replace(RPX, 'calc(var(--rpx) * $1)')
    .replace(VIEWPORT_HEIGHT, '$1cqh')
    .replace(SAFE_AREA, 'var(--safe-$1, 0px)')
