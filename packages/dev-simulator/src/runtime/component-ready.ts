import * as glassEasel from 'glass-easel'
import type { CodeSpace } from 'glass-easel-miniprogram-adapter'

/**
 * Runs `ready` of components, which glass-easel does not run itself. It runs after the page's onShow and before its
 * onReady: both wait for a timer, and this timer is set first.
 */
export const runReadyLifetimes = (space: CodeSpace): void => {
  let waiting: glassEasel.GeneralComponent[] = []
  const flush = () => {
    const ready = waiting
    waiting = []
    for (const component of ready) {
      if (glassEasel.Element.isAttached(component)) component.triggerLifetime('ready', [])
    }
  }
  const behavior = space.getComponentSpace().defineBehavior({
    lifetimes: {
      attached(this: { _$: glassEasel.GeneralComponent }) {
        if (waiting.length === 0) setTimeout(flush, 0)
        waiting.push(this._$)
      },
    },
  })
  space.setOverallBehavior(behavior as unknown as glassEasel.GeneralBehavior)
}
