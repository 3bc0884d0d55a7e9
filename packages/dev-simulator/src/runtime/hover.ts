import { disabledAt, isOn } from '../components/closest-native'
import { type NativeNode, nativeAt } from '../components/native-component'

/** The segment of a node's class list that only the pressed look uses. */
const HOVER_SEGMENT = 3

/** Adds `hover-class` to the components under a finger, and removes it when the finger leaves. */
export const followHover = (target: Element, down: boolean): void => {
  if (disabledAt(target)) return
  for (let element: Element | null = target; element; element = element.parentElement) {
    const native = nativeAt(element)
    const hoverClass = native?.get<string>('hoverClass')
    if (!native || !hoverClass || hoverClass === 'none') continue
    const delay = Number(native.get(down ? 'hoverStartTime' : 'hoverStayTime')) || 0
    setHover(native, hoverClass, down, delay)
    if (isOn(native.get('hoverStopPropagation'))) return
  }
}

const timers = new WeakMap<NativeNode, number>()

const setHover = (native: NativeNode, hoverClass: string, on: boolean, delay: number): void => {
  clearTimeout(timers.get(native))
  const apply = () => native.node.setNodeClass(on ? hoverClass : '', HOVER_SEGMENT as never)
  timers.set(native, window.setTimeout(apply, delay))
}
