import type { Emitter } from '../phone/emitter'
import { jsonClone } from './json-clone'
import type { PhoneEvents } from './phone'

const LEVELS = ['log', 'info', 'warn', 'error', 'debug'] as const

/** The console of logic code: the browser's own, and whoever listens. */
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

/** A value as it goes over the wire: errors by their stack, what JSON cannot hold by its name. */
const sendable = (value: unknown): unknown => {
  if (value instanceof Error) return value.stack ?? value.message
  if (typeof value === 'function' || typeof value === 'symbol') return String(value)
  try {
    return jsonClone(value)
  } catch {
    return String(value)
  }
}
