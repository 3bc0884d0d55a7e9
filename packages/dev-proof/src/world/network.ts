import { StoreFault } from '@hongbao/service'
import { describe, type Operation, type Random, type Store } from '@hongbao/service/testing'
import { Violation } from '../check/violation'
import type { Scheduler } from '../scheduler/scheduler'
import type { FaultKind, Faults } from './faults'
import { type Host, kill, reach } from './host'
import type { Trace } from './trace'

export type Network = {
  readonly send: <T>(host: Host, operation: Operation<T>) => Promise<T>
}

export type NetworkConfig = {
  /** One way: the quickest and the usual slowest. A few take ten times as long. */
  readonly latencyMs: { readonly low: number; readonly high: number }
  /** The longest time that a late request is under way, or an instance frozen. */
  readonly longestMs: number
  /** The share of answers about a duplicate that do not name the key. */
  readonly unnamedKeys: number
}

export type NetworkWorld = {
  readonly scheduler: Scheduler
  readonly store: Store
  /** What a query reads: the store, or a copy that lags behind. */
  readonly replica: Store
  readonly random: Random
  readonly faults: Faults
  readonly trace: Trace
  /** Simulated time at which the last late request has arrived and every host has thawed. */
  readonly calmAt: number
}

/** An operation, and the host that waits for it. */
type Trip<T> = {
  readonly host: Host
  readonly operation: Operation<T>
  readonly resolve: (outcome: T) => void
  readonly reject: (fault: StoreFault) => void
}

/** When the SDK gives a request up (packages/cloud-kit). */
const TIMEOUT_MS = 4_000
/** How long a write takes. Writes to one document wait for each other. */
const WRITE_MS = 3
const SLOW = 0.02

/** Operations that wait for other writes to the same document. */
const WRITES_ONE: readonly string[] = ['updateOne', 'updateUnique']

/** Operations that a copy which lags may answer: those that read more than one document by its `_id`. */
const MAY_LAG: readonly string[] = ['find', 'campaignWith']

const runIn = <T>(store: Store, operation: Operation<T>): T => {
  try {
    return operation.run(store)
  } catch (error) {
    if (error instanceof Violation) throw error
    throw new Violation('no-surprise', `${describe(operation)}: ${error}`)
  }
}

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

  const freeze = (host: Host): number => {
    const ms = long()
    host.thawsAt = scheduler.now() + ms
    return ms
  }

  const blur = <T>(outcome: T): T =>
    (outcome === 'duplicate-id' || outcome === 'duplicate-key') && random.happens(config.unnamedKeys)
      ? ('duplicate-some-key' as T)
      : outcome

  const takeEffect = <T>({ host, operation, resolve }: Trip<T>, answers: boolean): void => {
    const outcome = runIn(MAY_LAG.includes(operation.name) ? replica : store, operation)
    trace(host, () => `${describe(operation)} → ${JSON.stringify(outcome) ?? 'nothing'}`)
    if (answers) scheduler.after(latency(), () => reach(scheduler, host, () => resolve(blur(outcome))))
  }

  /** The request has reached the database, where it waits for other writes to the same document. */
  const arrive = <T>(trip: Trip<T>, answers: boolean): void => {
    const { name, id } = trip.operation
    if (!WRITES_ONE.includes(name) || id === undefined) {
      takeEffect(trip, answers)
      return
    }
    const at = Math.max(scheduler.now(), busyUntil.get(id) ?? 0) + WRITE_MS
    busyUntil.set(id, at)
    scheduler.after(at - scheduler.now(), () => takeEffect(trip, answers))
  }

  const travel = <T>(trip: Trip<T>, afterMs: number, answers: boolean): void =>
    scheduler.after(afterMs + latency(), () => arrive(trip, answers))

  const report = <T>({ host, reject }: Trip<T>, message: FaultKind, afterMs: number): void =>
    scheduler.after(afterMs, () =>
      reach(scheduler, host, () => reject(new StoreFault(message, message === 'overloaded'))),
    )

  const happen: Record<FaultKind, <T>(trip: Trip<T>) => void> = {
    lost: (trip) => report(trip, 'lost', TIMEOUT_MS),
    overloaded: (trip) => report(trip, 'overloaded', latency()),
    'reply-lost': (trip) => {
      travel(trip, 0, false)
      report(trip, 'reply-lost', TIMEOUT_MS)
    },
    late: (trip) => {
      travel(trip, long(), false)
      report(trip, 'late', random.magnitude(1, TIMEOUT_MS))
    },
    twice: (trip) => {
      travel(trip, 0, true)
      travel(trip, long(), false)
    },
    'crash-before': ({ host }) => kill(host),
    'crash-after': (trip) => {
      travel(trip, 0, false)
      kill(trip.host)
    },
    'frozen-before': (trip) => travel(trip, freeze(trip.host), true),
    'never-answered': (trip) => travel(trip, 0, false),
    'frozen-after': (trip) => {
      freeze(trip.host)
      travel(trip, 0, true)
    },
  }

  return {
    send: (host, operation) =>
      new Promise((resolve, reject) => {
        const trip = { host, operation, resolve, reject }
        host.operations++
        const fault = faults.next(host.immune)
        if (fault) {
          host.metFault = true
          trace(host, () => `${describe(operation)}: ${fault}`)
          happen[fault](trip)
        } else travel(trip, 0, true)
      }),
  }
}
