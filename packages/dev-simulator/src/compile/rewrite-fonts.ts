/** The phone's only sans-serif font. The simulator serves it. */
export const PHONE_FONT = 'Phone Sans'

/** Names of system fonts in wxss. On a phone they all mean the same sans-serif font. */
const SYSTEM_FONTS =
  /(?<![\w-])(["']?)(-apple-system|BlinkMacSystemFont|system-ui|sans-serif|PingFang SC|PingFangSC-\w+|SF Pro Text|Helvetica Neue|Helvetica|Arial|Noto Sans (?:CJK )?SC|Microsoft YaHei)\1(?![\w-])/g

/** Replaces system fonts by the phone's font, so that pixels do not depend on the machine. */
export const rewriteFonts = (property: string, value: string): string => {
  if (property !== 'font-family' && property !== 'font') return value
  return value.replace(SYSTEM_FONTS, `"${PHONE_FONT}"`)
}
