import * as glassEasel from 'glass-easel'
import { elementOf, type ViewNode } from './glass-easel-types'

/** One finger, as WeChat hands it to a listener: page coordinates count from the scrolled page's top left. */
export interface Touch {
  identifier: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

export interface EventInit {
  bubbles?: boolean
  composed?: boolean
  touches?: Touch[]
  changedTouches?: Touch[]
}

/** Sends an event through glass-easel's tree. Answers whether a `catch` listener took it. */
export function dispatch(node: ViewNode, type: string, detail: unknown, init: EventInit = {}): boolean {
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

interface ListenerTarget {
  id?: string
  dataset?: Record<string, unknown>
  _$?: ViewNode
}

interface ShadowedEvent {
  type: string
  timeStamp: number
  detail: unknown
  mark: Record<string, unknown> | null
  target: ListenerTarget
  currentTarget: ListenerTarget
  touches?: Touch[]
  changedTouches?: Touch[]
}

type Listener = (this: unknown, event: unknown, owner?: unknown) => unknown

/**
 * What every listener in a template is called through. Logic code gets the plain object that WeChat sends to its
 * other thread; a wxs function (which has a path) gets the event itself and the component that owns the template.
 */
export function callListener(
  owner: unknown,
  event: ShadowedEvent,
  listener: Listener,
  wxsPath?: unknown[] | null,
): unknown {
  return wxsPath ? listener.call(owner, event, owner) : listener.call(owner, toLogicEvent(event))
}

function toLogicEvent(event: ShadowedEvent): Record<string, unknown> {
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

function describeTarget(target: ListenerTarget): Record<string, unknown> {
  const element = elementOf(target._$ ?? (target as unknown as ViewNode))
  return {
    id: target.id ?? '',
    offsetLeft: element?.offsetLeft ?? 0,
    offsetTop: element?.offsetTop ?? 0,
    dataset: { ...target.dataset },
  }
}
