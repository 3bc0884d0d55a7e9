import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

export type Near = {
  readonly near: boolean
  /** In px, when it was last looked at: what is put away leaves its place behind. */
  readonly height?: number
}

/**
 * Whether an element of this page is on the screen or will be soon.
 * @param margin how far above and below the screen it counts as near, in px
 * @param first what is assumed until the phone has looked
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
        // A page that another one hides tells of no height: nothing has moved on it.
        if (height > 0) setState({ near: intersectionRatio > 0, height })
      })
    // Only then is it on the page.
    Taro.nextTick(look)
    return () => observer.disconnect()
  }, [id, margin])
  return state
}
