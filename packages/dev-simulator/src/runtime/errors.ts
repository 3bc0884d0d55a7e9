import * as glassEasel from 'glass-easel'
import type { Emitter } from '../phone/emitter'
import type { ProblemPanel } from '../phone/problem-panel'
import type { PhoneEvents } from './phone'

/** WeChat goes on without an observer that a property names and the component does not have. */
const MISSING_OBSERVER = /^Cannot find method .* for observer of property/

/** Makes the function that reports an error of the mini program: on the screen, to `onError` and to automation. */
export const createErrorReport =
  (events: Emitter<PhoneEvents>, problems: ProblemPanel): ((error: unknown, where?: string) => void) =>
  (error, where) => {
    const message = messageOf(error)
    const stack = error instanceof Error ? (error.stack ?? message) : message
    const text = where ? `${message}\n at ${where}` : message
    console.error(where ? `[${where}]` : '[mini program]', error)
    problems.add({ message, where: [where, firstOwnFrame(stack)].filter(Boolean).join(' · ') || undefined })
    events.emit('exception', { message, stack })
    events.emit('error', `${text}\n${stack}`)
  }

/** Catches errors outside of the phone's own `try`: in timers, promises and listeners of templates. */
export const catchStrayErrors = (
  events: Emitter<PhoneEvents>,
  report: (error: unknown, where?: string) => void,
): void => {
  window.addEventListener('error', (event) => {
    if (event.message?.startsWith('ResizeObserver loop')) return
    report(event.error ?? event.message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    events.emit('unhandledRejection', { reason: event.reason, promise: event.promise })
    if (isApiFailure(event.reason)) {
      events.emit('log', { type: 'error', args: [`Uncaught (in promise) ${messageOf(event.reason)}`] })
    } else report(event.reason, 'unhandled promise rejection')
    event.preventDefault()
  })
  glassEasel.addGlobalErrorListener((error, method, component) => {
    if (MISSING_OBSERVER.test(messageOf(error))) {
      events.emit('log', { type: 'warn', args: [`${nameOf(component)}: ${messageOf(error)}`] })
      return false
    }
    report(error, [kindOf(method), nameOf(component)].filter(Boolean).join(' of '))
    return false
  })
  // WeChat does not complain about unknown attributes of native components either.
  glassEasel.addGlobalWarningListener(() => false)
}

/** What a promise of `wx` is rejected with. WeChat writes it to the console, and the page goes on. */
const isApiFailure = (reason: unknown): boolean =>
  !(reason instanceof Error) &&
  typeof (reason as { errMsg?: unknown } | null | undefined)?.errMsg === 'string'

/** The kind of a method that failed, such as `listener`; its name is that of the simulator's own wrapper. */
const kindOf = (method = ''): string => method.split(' ')[0]?.toLowerCase() ?? ''

const nameOf = (component: unknown): string => {
  if (typeof component === 'string') return component
  return (component as { is?: string } | undefined)?.is ?? ''
}

export const messageOf = (error: unknown): string => {
  if (error instanceof Error) return error.message
  if (typeof error === 'string') return error
  const errMsg = (error as { errMsg?: string } | null)?.errMsg
  return errMsg ?? JSON.stringify(error) ?? String(error)
}

const firstOwnFrame = (stack: string): string | undefined => /appservice\/([^\s)]+)/.exec(stack)?.[1]
