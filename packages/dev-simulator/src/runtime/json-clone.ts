/**
 * Copies a value as WeChat does between its two threads, where functions, undefined, Dates and class instances are lost.
 * Here both threads are one page, so the loss is made on purpose.
 */
export const jsonClone = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value) ?? 'null') as T)
