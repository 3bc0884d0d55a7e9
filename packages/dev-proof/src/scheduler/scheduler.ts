import { createQueue } from './queue'

/** Simulated time, in milliseconds from 0. It moves only from one planned step to the next. */
export type Scheduler = {
  readonly now: () => number
  readonly after: (ms: number, step: () => void) => void
  /** Takes every step planned up to `until`, and the steps that those plan. Rejects with the reason given to `fail`. */
  readonly run: (until: number) => Promise<void>
  /** Ends the run at once. */
  readonly fail: (reason: unknown) => void
}

/**
 * Calls `then` once every promise that can settle has settled. Node empties its microtask queue before it runs a
 * `nextTick` that a microtask asked for. So between two steps all code has run as far as it can without a port.
 */
export const onceSettled = (then: () => void): void => queueMicrotask(() => process.nextTick(then))

/** Runs all steps on one thread, in an order that the plan alone decides: no timer, no clock, no I/O. */
export const createScheduler = (): Scheduler => {
  const queue = createQueue<() => void>()
  let now = 0
  let failure: { readonly reason: unknown } | undefined
  const take = (): void => {
    try {
      queue.take()?.item()
    } catch (error) {
      failure ??= { reason: error }
    }
  }
  return {
    now: () => now,
    after: (ms, step) => queue.put(now + ms, step),
    fail: (reason) => {
      failure ??= { reason }
    },
    run: (until) =>
      new Promise((resolve, reject) => {
        const step = (): void => {
          const at = queue.nextAt()
          if (failure) reject(failure.reason)
          else if (at === undefined || at > until) {
            now = until
            resolve()
          } else {
            now = at
            take()
            onceSettled(step)
          }
        }
        onceSettled(step)
      }),
  }
}
