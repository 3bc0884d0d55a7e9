/**
 * What survives the way between WeChat's two threads: functions, undefined, Dates and class instances do not.
 * Here both live in one page, so the loss is made on purpose.
 */
export const jsonClone = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value) ?? 'null') as T)
