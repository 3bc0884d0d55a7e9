import { latencyClass, minuteOf, NO_COUNTS } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import { below, type InstanceCounters, type MinuteCounts, type Ports, StoreFault } from './ports'

/** An instance writes what it counted no more often than this. */
const EVERY_MS = 10_000
/** So many minutes are written each time, so that a write that was lost loses nothing. */
const MINUTES_KEPT = 10
/** The answer to a person waits no longer for a write that is slow. */
const PATIENCE_MS = 500

/** How one call ended: `ok`, `fault` or a refusal's code; `marks` are the function's own. */
export type CallEnd = {
  readonly outcome: string
  readonly ms: number
  readonly marks?: readonly string[]
}

export type InstanceMeter = {
  /** Counts a call that begins; writes if it is time to. The promise is settled when the answer need not wait. */
  readonly begin: (ports: Ports) => Promise<void>
  readonly end: (ports: Ports, end: CallEnd) => void
}

/** Counts of one minute, still growing. */
type Tally = {
  calls: number
  coldStarts: number
  faults: number
  refusals: Record<string, number>
  marks: Record<string, number>
  latency: number[]
}

const newTally = (): Tally => structuredClone(NO_COUNTS) as Tally

const addOne = <Key extends string | number>(counts: Record<Key, number>, key: Key): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

const countEnd = (tally: Tally, { outcome, ms, marks = [] }: CallEnd): void => {
  if (outcome === 'fault') tally.faults++
  else if (outcome !== 'ok') addOne(tally.refusals, outcome)
  for (const mark of marks) addOne(tally.marks, mark)
  addOne(tally.latency, latencyClass(ms))
}

/**
 * In place of what this instance wrote before; a write that arrives late does not undo a newer one. Tells whether the
 * instance's document is surely there.
 */
const write = async (ports: Ports, counters: InstanceCounters, wasThere: boolean): Promise<boolean> => {
  const { _id, ...put } = counters
  try {
    if (wasThere)
      return await ports.documents.updateOne('counters', { _id, sequence: below(put.sequence) }, { put })
    await ports.documents.insert('counters', counters)
    return true
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error
    return wasThere
  }
}

/**
 * What one instance counts of its own calls. It writes at the beginning of a call, since a frozen instance runs
 * nothing afterwards: one operation every ten seconds at most. What it still holds when it is never called again is
 * lost, so that everything summed from here is "at least".
 */
export const newMeter = (functionName: string): InstanceMeter => {
  const minutes = new Map<number, Tally>()
  let name: string | undefined
  let sequence = 0
  let isThere = false
  let writtenAt: Timestamp = Number.NEGATIVE_INFINITY

  const tallyOf = (minute: number): Tally => {
    const known = minutes.get(minute)
    if (known) return known
    const fresh = newTally()
    minutes.set(minute, fresh)
    for (const old of minutes.keys()) if (minutes.size > MINUTES_KEPT) minutes.delete(old)
    return fresh
  }

  const snapshot = (ports: Ports, id: string): InstanceCounters => ({
    _id: id,
    function: functionName,
    sequence: ++sequence,
    at: ports.clock.now(),
    minutes: [...minutes].map(([minute, tally]): MinuteCounts => ({ minute, ...structuredClone(tally) })),
  })

  const save = async (ports: Ports, id: string): Promise<void> => {
    isThere = await write(ports, snapshot(ports, id), isThere)
  }

  return {
    begin: (ports) => {
      const tally = tallyOf(minuteOf(ports.clock.now()))
      tally.calls++
      if (name === undefined) tally.coldStarts++
      name ??= ports.chance.name()
      if (ports.clock.now() - writtenAt < EVERY_MS) return Promise.resolve()
      writtenAt = ports.clock.now()
      return Promise.race([save(ports, name), ports.clock.sleep(PATIENCE_MS)])
    },
    end: (ports, end) => countEnd(tallyOf(minuteOf(ports.clock.now())), end),
  }
}
