import type { PageConfig, WindowConfig } from '../compile/compiled-app'

/** Distance from the bottom at which onReachBottom fires, unless the page says otherwise; px. */
const REACH_BOTTOM = 50

/** Answers true each time the page comes near its bottom, and not again before it has left it. */
export const reachesBottom = (
  config: PageConfig,
  window: WindowConfig | undefined,
): ((scroll: HTMLElement, scrollTop: number) => boolean) => {
  const distance = config.onReachBottomDistance ?? window?.onReachBottomDistance ?? REACH_BOTTOM
  let wasNear = false
  return ({ clientHeight, scrollHeight }, scrollTop) => {
    const isNear = scrollTop + clientHeight >= scrollHeight - distance
    const reached = isNear && !wasNear
    wasNear = isNear
    return reached
  }
}
