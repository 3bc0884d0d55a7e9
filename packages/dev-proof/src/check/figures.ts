import { type InstanceCounters, type InstanceMeter, type Metrics, newMeter } from '@hongbao/service'
import type { Store, StoredDocument } from '@hongbao/service/testing'
import { Violation } from './violation'

/** What one instance did, on its own clock. */
type Deeds = { readonly begun: number[]; readonly ended: { readonly at: number; readonly outcome: string }[] }

export type Figures = {
  /** A meter whose calls are noted. */
  readonly meter: () => InstanceMeter
  /** An instance wrote its counters. */
  readonly counted: (counters: StoredDocument) => void
  /** A metric was written. */
  readonly rolledUp: (metrics: StoredDocument) => void
  /** To be called after a last metric, with no call under way. */
  readonly checkSums: () => void
}

const FUNCTION = 'claim'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)
const wrong = (message: string): Violation => new Violation('figures-true', message)

/** How many happened before `at`, and how many up to it: within one millisecond the order is not known. */
const bounds = (times: readonly number[], at: number) => ({
  least: times.filter((time) => time < at).length,
  most: times.filter((time) => time <= at).length,
})

const checkBetween = (what: string, counted: number, { least, most }: ReturnType<typeof bounds>): void => {
  if (counted < least || counted > most)
    throw wrong(`the counters have ${counted} ${what}, and there were ${least} to ${most}`)
}

/** An instance's counters are what it did until it wrote them. */
const checkCounters = ({ begun, ended }: Deeds, { at, minutes }: InstanceCounters): void => {
  checkBetween('calls', sum(minutes.map(({ calls }) => calls)), bounds(begun, at))
  const endedAt = ended.map((end) => end.at)
  checkBetween('ends', sum(minutes.flatMap(({ latency }) => latency)), bounds(endedAt, at))
  for (const code of new Set(minutes.flatMap(({ refusals }) => Object.keys(refusals)))) {
    const counted = sum(minutes.map(({ refusals }) => refusals[code] ?? 0))
    const refused = ended.filter(({ outcome }) => outcome === code).map((end) => end.at)
    checkBetween(code, counted, bounds(refused, at))
  }
}

export const createFigures = (store: () => Store): Figures => {
  const deeds = new Map<string, Deeds>()
  const writtenAt = new Map<string, number>()
  const documents = <T>(collection: 'counters' | 'metrics' | 'claims') =>
    [...store().all(collection).values()] as unknown as T[]

  const claimsOf = (campaignId: string): number =>
    documents<{ _id: string }>('claims').filter(({ _id }) => _id.startsWith(`${campaignId}:`)).length
  const callsIn = (minute: number): number =>
    sum(
      documents<InstanceCounters>('counters').flatMap(({ minutes }) =>
        minutes.filter((one) => one.minute === minute).map(({ calls }) => calls),
      ),
    )

  const meter = (): InstanceMeter => {
    const mine: Deeds = { begun: [], ended: [] }
    const inner = newMeter(FUNCTION)
    return {
      begin: (ports) => {
        mine.begun.push(ports.clock.now())
        // The meter draws its instance's name here; its counters have that name as their id.
        const name = (): string => {
          const drawn = ports.chance.name()
          deeds.set(drawn, mine)
          return drawn
        }
        return inner.begin({ ...ports, chance: { ...ports.chance, name } })
      },
      end: (ports, end) => {
        mine.ended.push({ at: ports.clock.now(), outcome: end.outcome })
        inner.end(ports, end)
      },
    }
  }

  return {
    meter,
    counted: (document) => {
      const counters = document as unknown as InstanceCounters
      const known = deeds.get(counters._id)
      if (!known) throw wrong(`no instance is called ${counters._id}`)
      checkCounters(known, counters)
      const { _id, at } = counters
      if (at < (writtenAt.get(_id) ?? 0))
        throw wrong(`the counters of ${_id} are older than those it wrote before`)
      writtenAt.set(_id, at)
    },
    rolledUp: (document) => {
      const { minute, functions, ledger } = document as unknown as Metrics
      const [counted, happened] = [functions[FUNCTION]?.calls ?? 0, callsIn(minute)]
      if (counted > happened)
        throw wrong(`the metric of minute ${minute} has ${counted} calls, and the counters ${happened}`)
      for (const [id, entry] of Object.entries(ledger)) {
        const there = claimsOf(id)
        if (entry.claims > there)
          throw wrong(`a metric has ${entry.claims} grants of ${id}, and there are ${there} claims`)
      }
    },
    checkSums: () => {
      const all = documents<Metrics>('metrics').sort((a, b) => b.minute - a.minute)
      const [newest] = all
      if (!newest) throw wrong('nothing was measured')
      for (const { minute, functions } of all.filter((one) => newest.minute - one.minute < 5)) {
        const [counted, happened] = [functions[FUNCTION]?.calls ?? 0, callsIn(minute)]
        if (counted !== happened)
          throw wrong(
            `the last metric of minute ${minute} has ${counted} calls, and the counters ${happened}`,
          )
      }
      for (const [id, entry] of Object.entries(newest.ledger)) {
        if (entry.claims !== claimsOf(id))
          throw wrong(
            `the last metric has ${entry.claims} grants of ${id}, and there are ${claimsOf(id)} claims`,
          )
      }
    },
  }
}
