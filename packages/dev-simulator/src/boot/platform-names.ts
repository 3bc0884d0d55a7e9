import { logicTimers } from '../runtime/logic-globals'
import type { Phone } from '../runtime/phone'

/** The names that WeChat adds to the language. */
export const platformNames = (
  { app, pages }: Phone,
  wx: object,
  definers: Record<string, unknown>,
  logicConsole: object,
): Record<string, unknown> => ({
  ...definers,
  ...logicTimers(),
  wx,
  App: app.define,
  getApp: () => app.instance(),
  getCurrentPages: () => pages.all().map((page) => page.instance),
  console: logicConsole,
})
