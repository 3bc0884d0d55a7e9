import * as glassEasel from 'glass-easel'
import type { ProblemPanel } from '../phone/problem-panel'
import type { Emitter } from './emitter'
import type { PhoneEvents } from './phone'

/** Takes every error of the mini program to the screen, to `onError` and to automation. */
export const createErrorReport =
  (events: Emitter<PhoneEvents>, problems: () => ProblemPanel): ((error: unknown, where?: string) => void) =>
  (error, where) => {
    const message = messageOf(error)
    const stack = error instanceof Error ? (error.stack ?? message) : message
    const text = where ? `${message}\n at ${where}` : message
    console.error(where ? `[${where}]` : '[mini program]', error)
    problems().add({ message, where: [where, firstOwnFrame(stack)].filter(Boolean).join(' · ') || undefined })
    events.emit('exception', { message, stack })
    events.emit('error', `${text}\n${stack}`)
  }

/** Catches what no `try` of ours surrounds: timers, promises, listeners in templates. */
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
    report(event.reason, 'unhandled promise rejection')
    event.preventDefault()
  })
  glassEasel.addGlobalErrorListener((error, method, component) => {
    report(error, [kindOf(method), nameOf(component)].filter(Boolean).join(' of '))
    return false
  })
  // Unknown attributes of native components are no error in WeChat either.
  glassEasel.addGlobalWarningListener(() => false)
}

/** `Listener name` and the like, without the name that the simulator's own wrapper has. */
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
