/**
 * Global names of WXS (https://developers.weixin.qq.com/miniprogram/dev/reference/wxs/). A name that is neither here nor
 * declared by the file does not exist.
 */
export const WXS_GLOBALS = new Set(
  `module exports require console Math JSON Number Date getDate getRegExp parseInt parseFloat isNaN isFinite decodeURI
decodeURIComponent encodeURI encodeURIComponent undefined NaN Infinity arguments`.split(/\s+/),
)

/** Members that JavaScript's texts, lists, numbers, objects and functions have, and WXS's do not. */
export const JAVASCRIPT_MEMBERS = new Set(
  `at codePointAt endsWith includes matchAll normalize padEnd padStart repeat replaceAll startsWith substr trimEnd
trimStart trimLeft trimRight anchor big blink bold fixed fontcolor fontsize italics link small strike sub sup copyWithin
entries fill find findIndex findLast findLastIndex flat flatMap keys values toReversed toSorted toSpliced
hasOwnProperty isPrototypeOf propertyIsEnumerable call apply bind prototype sticky unicode flags dotAll`.split(
    /\s+/,
  ),
)
