import * as glassEasel from 'glass-easel'
import { describeNode } from './component-descriptor'
import { elementOf, type ViewNode } from './nodes'

/** A finger of a touch event. Page coordinates count from the top left of the scrolled page. */
export type Touch = {
  readonly identifier: number
  readonly pageX: number
  readonly pageY: number
  readonly clientX: number
  readonly clientY: number
}

export type EventInit = {
  readonly bubbles?: boolean
  readonly composed?: boolean
  readonly touches?: Touch[]
  readonly changedTouches?: Touch[]
}

/** Sends an event through glass-easel's tree. Answers whether a `catch` listener took it. */
export const dispatch = (node: ViewNode, type: string, detail: unknown, init: EventInit = {}): boolean => {
  const { bubbles = false, composed = false, touches, changedTouches } = init
  const event = new glassEasel.Event(type, detail, {
    bubbles,
    composed,
    capturePhase: true,
    extraFields: touches ? { touches, changedTouches: changedTouches ?? touches } : {},
  })
  glassEasel.Event.dispatchEvent(node, event)
  return event.defaultPrevented()
}

type ListenerTarget = {
  readonly id?: string
  readonly dataset?: Record<string, unknown>
  readonly _$?: ViewNode
}

type ShadowedEvent = {
  readonly type: string
  readonly timeStamp: number
  readonly detail: unknown
  readonly mark: Record<string, unknown> | null
  readonly target: ListenerTarget
  readonly currentTarget: ListenerTarget
  readonly touches?: Touch[]
  readonly changedTouches?: Touch[]
}

type Listener = (this: unknown, event: unknown, owner?: unknown) => unknown

/**
 * Calls a listener of a template. Logic code gets the plain object that WeChat sends to its other thread. A wxs
 * function, which has a path, gets the event and the component that owns the template, each as WXS sees nodes.
 */
export const callListener = (
  owner: unknown,
  event: ShadowedEvent,
  listener: Listener,
  wxsPath?: unknown[] | null,
): unknown => {
  if (!wxsPath) return listener.call(owner, toLogicEvent(event))
  const ownerNode = (owner as ListenerTarget)._$
  const instance = describeNode(nodeOf(event.currentTarget))
  const ownerInstance = ownerNode && describeNode(ownerNode)
  return listener.call(owner, { ...toLogicEvent(event), instance }, ownerInstance)
}

type ChangeListener = (value: unknown, old: unknown, owner: unknown, instance: unknown) => unknown

/**
 * Makes the listener of a `change:` attribute, which is WXS, from a function of WXS. It runs once the template that set
 * the attribute is complete, because it may look for other nodes of it.
 */
export const changeListener =
  (listener: ChangeListener) =>
  (value: unknown, old: unknown, owner: ViewNode, node: ViewNode): void => {
    if (typeof listener !== 'function') return
    queueMicrotask(() => listener(value, old, describeNode(owner), describeNode(node)))
  }

const nodeOf = (target: ListenerTarget): ViewNode => target._$ ?? (target as unknown as ViewNode)

const toLogicEvent = (event: ShadowedEvent): Record<string, unknown> => {
  const { type, timeStamp, detail, touches, changedTouches } = event
  return {
    type,
    timeStamp,
    target: describeTarget(event.target),
    currentTarget: describeTarget(event.currentTarget),
    mark: event.mark ?? {},
    detail: detail ?? {},
    ...(touches && { touches, changedTouches }),
    mut: false,
  }
}

const describeTarget = (target: ListenerTarget): Record<string, unknown> => {
  const element = elementOf(nodeOf(target))
  return {
    id: target.id ?? '',
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
    dataset: { ...target.dataset },
  }
}
