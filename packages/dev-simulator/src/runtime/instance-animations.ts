import { rewriteValue } from '../compile/rewrite-values'
import { elementOf, type ScreenElement } from '../view/nodes'
import type { QueryScope } from './selector-query'

/** A keyframe as WeChat takes it: style properties, and transforms such as `scale: [1, 2]`. */
type WechatKeyframe = Readonly<Record<string, unknown>> & { readonly offset?: number; readonly ease?: string }

/** Names that are transforms, each a function of css. */
const TRANSFORMS = new Set(
  `matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX skewY translate
translate3d translateX translateY translateZ`.split(/\s+/),
)

/** What a selector has been animated with, for `clearAnimation`. */
const running = new WeakMap<Element, Animation[]>()

/**
 * `this.animate` and its neighbours of pages and components
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/view/animation.html).
 */
export const animationMethods = {
  animate(
    this: QueryScope,
    selector: string,
    keyframes: readonly WechatKeyframe[],
    duration: number,
    ...rest: unknown[]
  ) {
    const done = rest.find((one): one is () => void => typeof one === 'function')
    const ended = elementsIn(this, selector).map((element) => play(element, keyframes, duration))
    if (done) void Promise.all(ended).then(done)
  },
  clearAnimation(this: QueryScope, selector: string, ...rest: unknown[]) {
    for (const element of elementsIn(this, selector)) {
      for (const animation of running.get(element) ?? []) animation.cancel()
      running.delete(element)
    }
    const done = rest.find((one): one is () => void => typeof one === 'function')
    if (done) setTimeout(done, 0)
  },
  /** The style is computed once: nothing changes on a view thread, which a browser does not have. */
  applyAnimatedStyle(
    this: QueryScope,
    selector: string,
    update: () => Readonly<Record<string, string>>,
    ...rest: unknown[]
  ) {
    const style = update()
    for (const element of elementsIn(this, selector)) {
      for (const [name, value] of Object.entries(style ?? {}))
        element.style.setProperty(dashed(name), rewriteValue(String(value)))
    }
    const done = rest.find((one): one is (result: object) => void => typeof one === 'function')
    if (done) setTimeout(() => done({ styleId: 0 }), 0)
  },
  clearAnimatedStyle(this: QueryScope, _selector: string, _ids: unknown, done?: () => void) {
    if (done) setTimeout(done, 0)
  },
}

const elementsIn = (scope: QueryScope, selector: string): ScreenElement[] =>
  (scope._$.getShadowRoot()?.querySelectorAll(selector) ?? []).flatMap((node) => elementOf(node) ?? [])

const play = async (
  element: Element,
  keyframes: readonly WechatKeyframe[],
  duration: number,
): Promise<void> => {
  const still = document.documentElement.dataset.motion === 'off'
  const animation = element.animate(keyframes.map(toKeyframe), {
    duration: still ? 0 : duration,
    fill: 'both',
  })
  running.set(element, [...(running.get(element) ?? []), animation])
  await animation.finished.catch(() => undefined)
}

const toKeyframe = ({ offset, ease, ...properties }: WechatKeyframe): Keyframe => {
  const transforms: string[] = []
  const frame: Keyframe = { ...(offset !== undefined && { offset }), ...(ease && { easing: ease }) }
  for (const [name, value] of Object.entries(properties)) {
    if (TRANSFORMS.has(name))
      transforms.push(
        `${name}(${[value]
          .flat()
          .map((one) => withUnit(name, one))
          .join(',')})`,
      )
    else frame[name] = rewriteValue(String(value))
  }
  if (transforms.length) frame.transform = transforms.join(' ')
  return frame
}

const withUnit = (name: string, value: unknown): string => {
  if (typeof value !== 'number') return rewriteValue(String(value))
  if (name.startsWith('translate')) return `${value}px`
  return /^(rotate(?!3d)|skew)/.test(name) ? `${value}deg` : String(value)
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
