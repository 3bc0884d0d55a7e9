import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

export type Near = {
  readonly near: boolean
  /** The element's last known height in px, so that its place can stay when its content is removed. */
  readonly height?: number
}

/**
 * Whether an element of this page is on the screen or near it.
 * @param margin how far above and below the screen still counts as near, in px
 * @param first the answer until the phone has measured
 */
export const useNear = (id: string, margin: number, first: boolean): Near => {
  const [state, setState] = useState<Near>({ near: first })
  useEffect(() => {
    const { page } = Taro.getCurrentInstance()
    if (!page) return
    const observer = Taro.createIntersectionObserver(page).relativeToViewport({ top: margin, bottom: margin })
    const look = () =>
      observer.observe(`#${id}`, ({ intersectionRatio = 0, boundingClientRect }) => {
        const height = boundingClientRect?.height ?? 0
        // On a page that is hidden by another page every height is 0, which says nothing.
        if (height > 0) setState({ near: intersectionRatio > 0, height })
      })
    // The element is on the page from the next tick on.
    Taro.nextTick(look)
    return () => observer.disconnect()
  }, [id, margin])
  return state
}
