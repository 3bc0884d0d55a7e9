const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['MicroMessenger/', 'WeChat'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const systems = [
  ['Windows', 'Windows'],
  ['iPhone', 'iPhone'],
  ['Android', 'Android'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const

const named = (pairs: readonly (readonly [string, string])[], userAgent: string): string | undefined =>
  pairs.find(([sign]) => userAgent.includes(sign))?.[1]

/** What a person calls the browser and the computer that a user agent string describes: "Chrome, Windows". */
export const browserName = (userAgent: string): string =>
  [named(browsers, userAgent), named(systems, userAgent)].filter(Boolean).join(', ')
