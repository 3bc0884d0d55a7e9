import { createIntersectionObserver } from '../runtime/intersection'
import type { Phone } from '../runtime/phone'
import { createSelectorQuery, type QueryScope } from '../runtime/selector-query'
import type { Apis } from './api'

/** Queries for nodes of a component, or of the page on top. */
export const queryApis = ({ pages }: Phone): Apis => ({
  createSelectorQuery: () => createSelectorQuery(() => pages.top()),
  createIntersectionObserver: (component?: QueryScope, options?: never) =>
    createIntersectionObserver(
      component ?? (pages.top()?.instance as unknown as QueryScope),
      () => pages.top()?.frame,
      options,
    ),
  createMediaQueryObserver: () => createMediaQuery(),
})

type MediaQuery = {
  readonly minWidth?: number
  readonly maxWidth?: number
  readonly width?: number
  readonly minHeight?: number
  readonly maxHeight?: number
  readonly height?: number
  readonly orientation?: string
}

const createMediaQuery = () => {
  let stop = () => {}
  return {
    observe(query: MediaQuery, callback: (result: { matches: boolean }) => void) {
      stop()
      const list = window.matchMedia(toCondition(query))
      const tell = () => callback({ matches: list.matches })
      list.addEventListener('change', tell)
      stop = () => list.removeEventListener('change', tell)
      setTimeout(tell, 0)
    },
    disconnect: () => stop(),
  }
}

const toCondition = (query: MediaQuery): string => {
  const parts = Object.entries(query).map(([name, value]) => {
    const feature = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return `(${feature}: ${typeof value === 'number' ? `${value}px` : value})`
  })
  return parts.join(' and ') || 'all'
}
