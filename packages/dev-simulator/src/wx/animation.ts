import { rewriteValue } from '../compile/rewrite-values'
import { type NativeNode, nativeAt } from '../components/native-component'

type StepOptions = {
  readonly duration?: number
  readonly timingFunction?: string
  readonly delay?: number
  readonly transformOrigin?: string
}

type Step = {
  readonly options: Required<StepOptions>
  readonly transforms: string[]
  readonly styles: Record<string, string>
}

const DEFAULTS: Required<StepOptions> = {
  duration: 400,
  timingFunction: 'linear',
  delay: 0,
  transformOrigin: '50% 50% 0',
}

const LENGTHS = new Set(['width', 'height', 'left', 'right', 'top', 'bottom'])
const TRANSFORMS =
  `matrix matrix3d rotate rotate3d rotateX rotateY rotateZ scale scale3d scaleX scaleY scaleZ skew skewX
skewY translate translate3d translateX translateY translateZ`.split(/\s+/)

type Chain = Record<string, (...args: never[]) => unknown>

/** wx.createAnimation (https://developers.weixin.qq.com/miniprogram/dev/api/ui/animation/wx.createAnimation.html). */
export const createAnimation = (initial: StepOptions = {}): Chain => {
  let steps: Step[] = []
  let transforms: string[] = []
  let styles: Record<string, string> = {}
  const chain: Chain = {
    step(options: StepOptions = {}) {
      steps.push({ options: { ...DEFAULTS, ...initial, ...options }, transforms, styles })
      transforms = []
      styles = {}
      return chain
    },
    export() {
      const exported = { actions: steps }
      steps = []
      return exported
    },
  }
  for (const name of TRANSFORMS) {
    chain[name] = (...args: (number | string)[]) => {
      transforms.push(`${name}(${args.map((value) => withUnit(name, value)).join(', ')})`)
      return chain
    }
  }
  for (const name of ['opacity', 'backgroundColor', ...LENGTHS]) {
    chain[name] = (value: number | string) => {
      styles[name] = LENGTHS.has(name) && typeof value === 'number' ? `${value}px` : String(value)
      return chain
    }
  }
  return chain
}

const withUnit = (name: string, value: number | string): string => {
  if (typeof value !== 'number') return rewriteValue(value)
  if (name.startsWith('translate')) return `${value}px`
  if (name === 'rotate3d') return String(value)
  return /^(rotate|skew)/.test(name) ? `${value}deg` : String(value)
}

/** Plays the steps of an element's `animation` property, one after another. */
export const playAnimations = (root: HTMLElement): void => {
  root.addEventListener('phone-animation', (event) => {
    const native = nativeAt(event.target as Element)
    const { actions } = (event as CustomEvent<{ actions?: Step[] }>).detail
    if (native && actions) void play(native, actions)
  })
}

const play = async ({ element }: NativeNode, steps: Step[]): Promise<void> => {
  for (const { options, transforms, styles } of steps) {
    const duration = document.documentElement.dataset.motion === 'off' ? 0 : options.duration
    const { style } = element
    style.transition = `all ${duration}ms ${options.timingFunction} ${options.delay}ms`
    style.transformOrigin = options.transformOrigin
    if (transforms.length) style.transform = transforms.join(' ')
    Object.assign(style, styles)
    await new Promise((done) => setTimeout(done, duration + options.delay))
  }
}
