import type { LoadConfig, LoadResult } from '@hongbao/dev-proof'

const USUAL = {
  seed: 1,
  campaigns: 1,
  latencyMs: { low: 1, high: 3 },
  /** WeChat answers in about 0.1 s, so a busy instance serves nine calls a second. */
  linkMs: { low: 20, high: 200 },
  repeats: 0.3,
  asksAgain: 0.3,
  untilMs: 60_000,
}

/** Three people for each of 20,000 covers; ten thousand arrive a second, on 300 instances. */
export const CROWD: LoadConfig = {
  ...USUAL,
  units: 20_000,
  people: 60_000,
  arrivalsASecond: 10_000,
  instances: 300,
}

/** Four people for each of 500 covers on 50 instances. */
export const SMALL: LoadConfig = {
  ...USUAL,
  units: 500,
  people: 2_000,
  arrivalsASecond: 1_000,
  instances: 50,
}

/** Ten people for each of 500 covers on 300 instances. Most of these instances never grant one. */
export const SMALL_STORM: LoadConfig = { ...SMALL, people: 5_000, arrivalsASecond: 10_000, instances: 300 }

/** Exactly as many people as covers. The last people's covers are held by other instances. */
export const JUST_ENOUGH: LoadConfig = { ...CROWD, people: 20_000 }

/** Three people for each of 4,000 covers with exactly as many serial numbers; as many units an instance as in `CROWD`. */
export const NUMBERED: LoadConfig = {
  ...USUAL,
  delivery: 'serial',
  units: 4_000,
  people: 12_000,
  arrivalsASecond: 2_000,
  instances: 60,
}

const STOCK = 32_000

/** One hot campaign, or `campaigns` campaigns that share its stock and its crowd. */
export const spreadOver = (campaigns: number): LoadConfig => ({
  ...USUAL,
  campaigns,
  units: STOCK / campaigns,
  people: 2 * STOCK,
  arrivalsASecond: 20_000,
  instances: 1_000,
  repeats: 0,
  asksAgain: 0,
  untilMs: 20_000,
})

/** Describes a load for the report. */
export const describeLoad = ({ units, people, arrivalsASecond, instances, delivery }: LoadConfig): string =>
  [
    `${units.toLocaleString('en')} units${delivery === 'serial' ? ' with numbers' : ''}, ${people.toLocaleString('en')} people`,
    `${arrivalsASecond.toLocaleString('en')}/s, ${instances} instances`,
  ].join(', ')

type Outcomes = LoadResult['tally']['outcomes']
const calls = (outcomes: Outcomes, name: string): number => outcomes[name]?.calls ?? 0
const operations = (outcomes: Outcomes, ...names: string[]): number =>
  names.reduce((sum, name) => sum + (outcomes[name]?.operations ?? 0), 0)

/** Operations a grant: those of calls that ended in a grant, a RETRY_LATER or a fault. */
export const aGrant = ({ tally: { outcomes } }: LoadResult): number =>
  operations(outcomes, 'granted', 'RETRY_LATER', 'fault') / calls(outcomes, 'granted')

export const aRepeat = ({ tally: { outcomes } }: LoadResult): number =>
  operations(outcomes, 'repeat') / calls(outcomes, 'repeat')

export const aRefusal = ({ tally: { outcomes } }: LoadResult): number =>
  operations(outcomes, 'SOLD_OUT') / calls(outcomes, 'SOLD_OUT')

/** All requests of all claim instances, divided by grants. */
export const allOperations = ({ tally: { outcomes } }: LoadResult): number =>
  operations(outcomes, ...Object.keys(outcomes)) / calls(outcomes, 'granted')

/** Grants a second, from the opening until half of the stock is granted. Later ones wait for units that others hold. */
export const throughput = ({ grantedAt }: LoadResult, stock = STOCK): number => {
  const half = stock / 2
  return half / ((grantedAt[half - 1] ?? Number.NaN) / 1_000)
}
