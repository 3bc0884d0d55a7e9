import { type LoadConfig, runLoad } from '@hongbao/dev-proof'
import type { Row } from '../bench'
import { type ClaimCloud, INSTANCES, openClaimCloud } from './cloud-load'
import { allOperations } from './loads'

/** People for each unit. Below 1 nobody is refused, so every operation serves a grant. */
const SHARE = 0.9
const REPEATS = 2_000
const AGREES = 0.1
const SMALL_UNITS = 500

const people = (count: number): string[] => Array.from({ length: count }, (_, n) => `o-person-${n}`)

/** The same load in the simulation, with the latency of a local cloud. */
const simulated = async (units: number, crowd: number): Promise<number> => {
  const load: LoadConfig = {
    seed: 1,
    campaigns: 1,
    units,
    people: crowd,
    arrivalsASecond: 2_000,
    instances: INSTANCES,
    latencyMs: { low: 1, high: 3 },
    linkMs: { low: 1, high: 3 },
    repeats: 0,
    asksAgain: 0,
    untilMs: 60_000,
  }
  return allOperations(await runLoad(load))
}

const agreement = (measured: number, expected: number) => ({
  target: `within 10 % (${(measured / expected).toFixed(2)})`,
  held: Math.abs(measured / expected - 1) <= AGREES,
})

/** All requests of the claim instances for a crowd of this size, divided by grants. */
const grantRows = async (on: ClaimCloud, id: string, units: number, crowd: number, most: number) => {
  await on.publish(id, units)
  await on.operations()
  const words = await on.claim(id, people(crowd))
  const [measured, expected] = [(await on.operations()) / (words.granted ?? 0), await simulated(units, crowd)]
  const who = `${units.toLocaleString('en')} units, ${crowd.toLocaleString('en')} people, ${INSTANCES} instances`
  const row = {
    what: `local cloud: all operations a grant, ${who}`,
    measured: measured.toFixed(3),
    baseline: `${words.granted} grants, ${words.SOLD_OUT ?? 0} refusals`,
  }
  return [
    { ...row, target: `at most ${most}`, held: measured <= most },
    { ...row, baseline: `simulated ${expected.toFixed(3)}`, ...agreement(measured, expected) },
  ]
}

const repeatRow = async (on: ClaimCloud, id: string, again: number): Promise<Row> => {
  await on.operations()
  const words = await on.claim(id, people(again))
  const measured = (await on.operations()) / (words.repeat ?? 0)
  return {
    what: `local cloud: all operations a repeat, ${INSTANCES} instances`,
    measured: measured.toFixed(3),
    baseline: `${words.repeat} repeats`,
    target: 'at most 1.1',
    held: measured <= 1.1,
  }
}

/** Runs the built function on real instances through the real SDK. The local cloud counts. */
export const cloudRows = async (say: (line: string) => void, units: number): Promise<Row[]> => {
  const on = await openClaimCloud()
  try {
    say(`claiming ${units.toLocaleString('en')} units on the local cloud`)
    const crowd = Math.floor(SHARE * units)
    const large = await grantRows(on, 'large', units, crowd, 1.15)
    const repeat = await repeatRow(on, 'large', Math.min(REPEATS, crowd))
    const small = await grantRows(on, 'small', SMALL_UNITS, SHARE * SMALL_UNITS, 2)
    return [...large, repeat, ...small]
  } finally {
    await on.close()
  }
}
