import type { Emitter } from '../phone/emitter'
import { jsonClone } from './json-clone'
import type { PhoneEvents } from './phone'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** The console of logic code. It writes to the browser's console and sends `log` events. */
export const createLogicConsole = (events: Emitter<PhoneEvents>): Console => {
  const own = Object.fromEntries(
    LEVELS.map((type) => [
      type,
      (...args: unknown[]) => {
        console[type](...args)
        events.emit('log', { type, args: args.map(sendable) })
      },
    ]),
  )
  return { ...console, ...own }
}

/** Converts a value for the wire: an error becomes its stack, and a value that JSON cannot hold its text. */
const sendable = (value: unknown): unknown => {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value === 'function' || typeof value === 'symbol') return String(value)
  try {
    return jsonClone(value)
  } catch {
    return String(value)
  }
}
