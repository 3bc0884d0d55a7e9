import { latencyClass, minuteOf, NO_COUNTERS } from '@hongbao/domain'
import type { Timestamp } from '@hongbao/types'
import { below, type InstanceCounters, type MinuteCounters, type Ports, StoreFault } from './ports'

/** An instance writes what it counted no more often than this. */
const EVERY_MS = 10_000
/** Each write holds this many minutes, so that a lost write loses nothing. */
const MINUTES_KEPT = 10
/** The answer to a person waits no longer than this for a slow write. */
const PATIENCE_MS = 500

/** How one call ended: `ok`, `fault` or a refusal's code. `marks`: counters of the function's own that go up by one. */
export type CallEnd = {
  readonly outcome: string
  readonly ms: number
  readonly marks?: readonly string[]
}

export type InstanceMeter = {
  /**
   * Counts a call that begins, and writes the counters when that is due. The answer to the call waits for this
   * promise.
   */
  readonly begin: (ports: Ports) => Promise<void>
  readonly end: (ports: Ports, end: CallEnd) => void
}

/** One minute's counters, still growing. */
type GrowingCounters = {
  calls: number
  coldStarts: number
  faults: number
  refusals: Record<string, number>
  marks: Record<string, number>
  latency: number[]
}

const newCounters = (): GrowingCounters => structuredClone(NO_COUNTERS) as GrowingCounters

/** A mark of a refused call: this, the code and what was asked for, with spaces between. */
export const REFUSED_MARK = 'refused'

/** More marks of one minute would make the counters too large for a document. The others are not counted. */
const MARKS_A_MINUTE = 200

const addOne = <Key extends string | number>(counts: Record<Key, number>, key: Key): void => {
  counts[key] = (counts[key] ?? 0) + 1
}

const countEnd = (counters: GrowingCounters, { outcome, ms, marks = [] }: CallEnd): void => {
  if (outcome === 'fault') counters.faults++
  else if (outcome !== 'ok') addOne(counters.refusals, outcome)
  for (const mark of marks)
    if (mark in counters.marks || Object.keys(counters.marks).length < MARKS_A_MINUTE)
      addOne(counters.marks, mark)
  addOne(counters.latency, latencyClass(ms))
}

/**
 * Replaces what this instance wrote before. A late write does not replace a newer one. Answers whether the instance's
 * document surely exists.
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
 * Counts the calls of one instance. It writes at the beginning of a call, because a frozen instance runs nothing after
 * one: at most one operation every ten seconds. An instance that is never called again loses the counters that it has
 * not written, so every sum of counters is "at least".
 */
export const newMeter = (functionName: string): InstanceMeter => {
  const minutes = new Map<number, GrowingCounters>()
  let name: string | undefined
  let sequence = 0
  let isThere = false
  let writtenAt: Timestamp = Number.NEGATIVE_INFINITY

  const countersOf = (minute: number): GrowingCounters => {
    const known = minutes.get(minute)
    if (known) return known
    const fresh = newCounters()
    minutes.set(minute, fresh)
    for (const old of minutes.keys()) if (minutes.size > MINUTES_KEPT) minutes.delete(old)
    return fresh
  }

  const snapshot = (ports: Ports, id: string): InstanceCounters => ({
    _id: id,
    function: functionName,
    sequence: ++sequence,
    at: ports.clock.now(),
    minutes: [...minutes].map(
      ([minute, counters]): MinuteCounters => ({ minute, ...structuredClone(counters) }),
    ),
  })

  const save = async (ports: Ports, id: string): Promise<void> => {
    isThere = await write(ports, snapshot(ports, id), isThere)
  }

  return {
    begin: (ports) => {
      const counters = countersOf(minuteOf(ports.clock.now()))
      counters.calls++
      if (name === undefined) counters.coldStarts++
      name ??= ports.chance.name()
      if (ports.clock.now() - writtenAt < EVERY_MS) return Promise.resolve()
      writtenAt = ports.clock.now()
      return Promise.race([save(ports, name), ports.clock.sleep(PATIENCE_MS)])
    },
    end: (ports, end) => countEnd(countersOf(minuteOf(ports.clock.now())), end),
  }
}
