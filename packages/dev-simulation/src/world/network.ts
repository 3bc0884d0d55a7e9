import { StoreFault } from '@hongbao/service'
import type { Operation } from '../ports/memory-documents'
import type { Store } from '../ports/store'
import type { Random } from '../random'
import type { Scheduler } from '../scheduler/scheduler'
import type { FaultKind, Faults } from './faults'
import { type Host, kill, reach } from './host'
import type { Trace } from './trace'

export type Network = {
  readonly send: <T>(host: Host, operation: Operation<T>) => Promise<T>
}

export type NetworkConfig = {
  /** One way, at its quickest and usually slowest; now and then ten times that. */
  readonly latencyMs: { readonly low: number; readonly high: number }
  /** The longest that a late request is under way, or an instance frozen. */
  readonly longestMs: number
  /** The share of duplicate answers that do not name their key. */
  readonly unnamedKeys: number
}

export type NetworkWorld = {
  readonly scheduler: Scheduler
  readonly store: Store
  /** What `find` reads: the store, or a copy that lags behind. */
  readonly replica: Store
  readonly random: Random
  readonly faults: Faults
  readonly trace: Trace
  /** Simulated time at which the last late request has arrived and every host has thawed. */
  readonly calmAt: number
}

/** After so long the SDK gives a request up (packages/cloud-kit). */
const TIMEOUT_MS = 4_000
/** Writes to one document go one after another. */
const WRITE_MS = 3
const SLOW = 0.02

/** Everything that happens between a host and the database. */
export const createNetwork = (world: NetworkWorld, config: NetworkConfig): Network => {
  const { scheduler, store, replica, random, faults, trace, calmAt } = world
  const busyUntil = new Map<string, number>()

  const latency = (): number => {
    const { low, high } = config.latencyMs
    const usual = low + random.fraction() * (high - low)
    return random.happens(SLOW) ? usual * 10 : usual
  }
  const long = (): number =>
    Math.max(0, Math.min(random.magnitude(1, config.longestMs), calmAt - scheduler.now()))

  const blur = <T>(outcome: T): T =>
    (outcome === 'duplicate-id' || outcome === 'duplicate-key') && random.happens(config.unnamedKeys)
      ? ('duplicate-some-key' as T)
      : outcome

  const takeEffect = <T>(operation: Operation<T>, host: Host, done: (outcome: T) => void): void => {
    const outcome = operation.run(operation.name === 'find' ? replica : store)
    trace(host, () => `${describe(operation)} → ${JSON.stringify(outcome) ?? 'nothing'}`)
    done(outcome)
  }

  /** The request has reached the database, where it waits for those that change the same document. */
  const arrive = <T>(operation: Operation<T>, host: Host, done: (outcome: T) => void): void => {
    if (operation.name !== 'updateOne') return takeEffect(operation, host, done)
    const document = operation.about as string
    const at = Math.max(scheduler.now(), busyUntil.get(document) ?? 0) + WRITE_MS
    busyUntil.set(document, at)
    scheduler.after(at - scheduler.now(), () => takeEffect(operation, host, done))
  }

  const send = <T>(host: Host, operation: Operation<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      host.operations++
      const fault = faults.next(host.immune)
      if (fault) trace(host, () => `${describe(operation)}: ${fault}`)

      const travel = (after: number, done: (outcome: T) => void) =>
        scheduler.after(after + latency(), () => arrive(operation, host, done))
      const answer = (outcome: T) =>
        scheduler.after(latency(), () => reach(scheduler, host, () => resolve(blur(outcome))))
      const report = (overloaded: boolean, after: number) =>
        scheduler.after(after, () =>
          reach(scheduler, host, () => reject(new StoreFault(`${operation.name}: ${fault}`, overloaded))),
        )
      const freeze = (): number => {
        const ms = long()
        host.thawsAt = scheduler.now() + ms
        return ms
      }
      const ignore = () => undefined

      const happens: Record<FaultKind, () => void> = {
        lost: () => report(false, TIMEOUT_MS),
        'reply-lost': () => {
          travel(0, ignore)
          report(false, TIMEOUT_MS)
        },
        late: () => {
          travel(long(), ignore)
          report(false, Math.min(TIMEOUT_MS, random.magnitude(1, TIMEOUT_MS)))
        },
        twice: () => {
          travel(0, answer)
          travel(long(), ignore)
        },
        overloaded: () => report(true, latency()),
        'crash-before': () => kill(host),
        'crash-after': () => {
          travel(0, ignore)
          kill(host)
        },
        'frozen-before': () => travel(freeze(), answer),
        'frozen-after': () => {
          freeze()
          travel(0, answer)
        },
      }
      if (fault) happens[fault]()
      else travel(0, answer)
    })
  return { send }
}

const describe = ({ name, collection, about }: Operation<unknown>): string =>
  `${name} ${collection} ${typeof about === 'string' ? about : JSON.stringify(about)}`
