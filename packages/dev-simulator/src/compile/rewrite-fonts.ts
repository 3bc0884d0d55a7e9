/** The one sans-serif font that the phone has; the simulator serves it itself. */
export const PHONE_FONT = 'Phone Sans'

/** Names by which wxss asks for the system's own sans-serif, which on a phone is one and the same. */
const SYSTEM_FONTS =
  /(?<![\w-])(["']?)(-apple-system|BlinkMacSystemFont|system-ui|sans-serif|PingFang SC|PingFangSC-\w+|SF Pro Text|Helvetica Neue|Helvetica|Arial|Noto Sans (?:CJK )?SC|Microsoft YaHei)\1(?![\w-])/g

/** Writes the phone's font where a declaration asks for the system's, so that pixels do not depend on the machine. */
export const rewriteFonts = (property: string, value: string): string => {
  if (property !== 'font-family' && property !== 'font') return value
  return value.replace(SYSTEM_FONTS, `"${PHONE_FONT}"`)
}
