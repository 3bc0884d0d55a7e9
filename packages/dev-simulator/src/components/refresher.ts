import { isOn } from './closest-native'
import { onDrag } from './drag'
import type { NativeNode } from './native-component'

/** The content moves half as far as the finger. */
const RESISTANCE = 0.5

/** The pull-to-refresh of a scroll-view. A pull past the threshold starts a refresh, and the page ends it. */
export const setUpRefresher = (self: NativeNode): { allow(): void; trigger(on: boolean): void } => {
  const zone = self.part('wx-refresher')
  let refreshing = false
  const enabled = () => isOn(self.get('refresherEnabled'))
  const open = (height: number) => {
    zone.style.height = `${height}px`
    zone.style.background = self.get('refresherBackground')
    zone.dataset.style = self.get('refresherDefaultStyle')
  }
  const start = () => {
    refreshing = true
    open(Number(self.get('refresherThreshold')))
    self.set('refresherTriggered', true)
    self.emit('refresherrefresh', { dy: Number(self.get('refresherThreshold')) })
  }
  const stop = () => {
    if (!refreshing) return
    refreshing = false
    open(0)
    self.emit('refresherrestore', { dy: 0 })
  }
  const allow = allowPulling(self.element, enabled)
  onDrag(self.element, {
    axis: () => 'y',
    shared: true,
    enabled: () => enabled() && self.element.scrollTop <= 0,
    move({ dy }) {
      if (dy <= 0 || refreshing) return
      open(dy * RESISTANCE)
      self.emit('refresherpulling', { dy: dy * RESISTANCE, deltaY: dy })
    },
    end({ dy }) {
      if (refreshing) return
      if (dy * RESISTANCE >= Number(self.get('refresherThreshold'))) start()
      else {
        open(0)
        self.emit('refresherabort', { dy: dy * RESISTANCE })
      }
    },
  })
  return {
    allow,
    trigger(on) {
      if (on && !refreshing && enabled()) start()
      if (!on) stop()
    },
  }
}

/**
 * Lets a finger pull down at the top of a scroller, where the browser would scroll. The browser reads touch-action at
 * the first touch, so the function that this answers must be called whenever `enabled` changes.
 */
export const allowPulling = (scroller: HTMLElement, enabled: () => boolean): (() => void) => {
  const allow = () => {
    scroller.style.touchAction = enabled() && scroller.scrollTop <= 0 ? 'pan-x pan-down' : ''
  }
  scroller.addEventListener('scroll', allow, { passive: true })
  return allow
}
