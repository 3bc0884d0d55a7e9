import type { Apis } from './api'

type Shared<T = unknown> = { value: T }

/** A value that tells its watchers when it changes. */
const shared = <T>(first: T): Shared<T> & { watch(run: () => void): () => void } => {
  let now = first
  const watchers = new Set<() => void>()
  return {
    watch(run) {
      watchers.add(run)
      return () => void watchers.delete(run)
    },
    get value() {
      reading?.add(this)
      return now
    },
    set value(next) {
      now = isAnimation(next) ? (next.toValue as T) : next
      for (const run of [...watchers]) run()
    },
  }
}

type Watched = ReturnType<typeof shared>

/** The values that a derived value reads while it is computed. */
let reading: Set<Watched> | null = null

/** Runs `compute`, and again whenever a value that it read changes. Answers how to end that. */
export const track = (compute: () => void): (() => void) => {
  const stops = new Set<() => void>()
  const run = () => {
    for (const stop of stops) stop()
    stops.clear()
    const outer = reading
    const read = new Set<Watched>()
    reading = read
    try {
      compute()
    } finally {
      reading = outer
    }
    for (const value of read) stops.add(value.watch(run))
  }
  run()
  return () => {
    for (const stop of stops) stop()
  }
}

type Animation = { readonly isAnimation: true; readonly toValue: unknown }

const isAnimation = (value: unknown): value is Animation =>
  typeof value === 'object' && value !== null && (value as Animation).isAnimation === true

/** An animation of a shared value arrives at its end at once: logic and view share one thread here. */
const animation = (toValue: unknown, done?: unknown): Animation => {
  if (typeof done === 'function') setTimeout(() => done(true), 0)
  return { isAnimation: true, toValue }
}

const bezier = () => (t: number) => t

/** https://developers.weixin.qq.com/miniprogram/dev/framework/runtime/skyline/worklet.html, as far as a page without Skyline can. */
export const workletApis = (): Apis => ({
  worklet: {
    shared,
    derived(compute: () => unknown) {
      const derived = shared<unknown>(undefined)
      track(() => {
        derived.value = compute()
      })
      return derived
    },
    timing: (toValue: unknown, _options?: unknown, done?: unknown) => animation(toValue, done),
    spring: (toValue: unknown, _options?: unknown, done?: unknown) => animation(toValue, done),
    decay: (_options?: unknown, done?: unknown) => animation(0, done),
    delay: (_ms: number, inner: Animation) => inner,
    repeat: (inner: Animation) => inner,
    sequence: (...all: Animation[]) => all.at(-1),
    cancelAnimation() {},
    runOnUI: (run: (...args: unknown[]) => unknown) => run,
    runOnJS: (run: (...args: unknown[]) => unknown) => run,
    scrollViewContext: { scrollTo() {} },
    Easing: Object.fromEntries(
      'linear ease quad cubic poly sin circle exp elastic back bounce bezier cubicBezier in out inOut'
        .split(' ')
        .map((name) => [name, bezier]),
    ),
  },
  router: { addRouteBuilder() {}, removeRouteBuilder() {}, getRouteContext: () => undefined },
})
