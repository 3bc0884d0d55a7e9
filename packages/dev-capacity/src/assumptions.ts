import { type Assumption, assumed, measured, published } from './assumption'

const UNPUBLISHED = 'WeChat publishes no such figure; to be settled on a live environment.'

/** What the platform does. */
const environment = {
  qps: {
    value: 500,
    low: 300,
    high: 1_000,
    unit: 'calls a second',
    what: 'the calls that one environment admits',
    source: published('CloudBase names 500 QPS as the common limit of an environment'),
  },
  databaseCounts: {
    value: 0,
    low: 0,
    high: 1,
    unit: '0 or 1',
    what: 'whether database operations of functions count against the same limit',
    source: assumed(UNPUBLISHED),
  },
  instancesMost: {
    value: 1_000,
    low: 300,
    high: 1_000,
    unit: 'instances',
    what: 'the most instances of one function',
    source: published('WeChat cloud development, limits of cloud functions'),
  },
  instancesASecond: {
    value: 50,
    low: 10,
    high: 200,
    unit: 'instances a second',
    what: 'how fast the platform starts instances',
    source: assumed(UNPUBLISHED),
  },
  coldStartMs: {
    value: 600,
    low: 300,
    high: 2_000,
    unit: 'ms',
    what: 'what the first call of an instance takes longer',
    source: assumed(UNPUBLISHED),
  },
  databaseMs: {
    value: 8,
    low: 3,
    high: 30,
    unit: 'ms',
    what: 'one database operation, seen from a function',
    source: assumed(UNPUBLISHED),
  },
  linkMs: {
    value: 110,
    low: 50,
    high: 300,
    unit: 'ms',
    what: "WeChat's answer with a claim link",
    source: assumed('The claim bench takes 20 to 200 ms.'),
  },
  networkMs: {
    value: 60,
    low: 20,
    high: 200,
    unit: 'ms',
    what: 'a call between phone and function, both ways',
    source: assumed('A mobile network in one country.'),
  },
  refusedAreBilled: {
    value: 0,
    low: 0,
    high: 1,
    unit: '0 or 1',
    what: 'whether calls that the platform refuses for its limit are charged',
    source: assumed(UNPUBLISHED),
  },
  timerCallsADay: {
    value: 40_000,
    low: 20_000,
    high: 200_000,
    unit: 'calls',
    what: 'calls of the timers in one day, their database operations and files included',
    source: assumed('Two timers a minute with about a dozen operations each.'),
  },
  memoryMb: {
    value: 256,
    low: 128,
    high: 512,
    unit: 'MB',
    what: 'the memory that a function is charged for',
    source: published('packages/cloud-kit/src/infrastructure.ts declares it'),
  },
} as const satisfies Record<string, Assumption>

/** What people and their phones do. */
const people = {
  actionsAPerson: {
    value: 10,
    low: 6,
    high: 15,
    unit: 'actions',
    what: 'taps, scrolls and launches of one person in one day',
    source: assumed('The days of `npm run bench -- sessions` have 5 to 17.'),
  },
  callsPer100Actions: {
    value: 4,
    low: 3,
    high: 6,
    unit: 'calls',
    what: 'function calls of 100 actions',
    source: measured('npm run bench -- sessions'),
  },
  kilobytesAPerson: {
    value: 182,
    low: 120,
    high: 300,
    unit: 'KB',
    what: 'public files that one person loads in one day',
    source: measured('npm run bench -- sessions'),
  },
  waiting: {
    value: 0.6,
    low: 0.3,
    high: 0.9,
    unit: 'share',
    what: 'people of a drop who sit before the page when it opens, and tap within 3 s',
    source: assumed('Drops are announced to the minute.'),
  },
  lateMeanS: {
    value: 600,
    low: 120,
    high: 3_600,
    unit: 's',
    what: 'how long after the opening the others come, on average',
    source: assumed('Reminders are read within minutes.'),
  },
  tapsAgain: {
    value: 0.5,
    low: 0.1,
    high: 0.9,
    unit: 'share',
    what: 'people who tap again after the phone has tried eight times in vain',
    source: assumed('Nobody has counted it.'),
  },
  fileAgeS: {
    value: 30,
    low: 10,
    high: 90,
    unit: 's',
    what: 'how old the published file may be that a phone decides by',
    source: published('docs/timers.md: the CDN may keep current.json for 30 s'),
  },
  publishEveryS: {
    value: 10,
    low: 5,
    high: 60,
    unit: 's',
    what: 'how often the catalog is published while covers are given out',
    source: published('docs/timers.md: each 5 s for 40 s of each minute'),
  },
} as const satisfies Record<string, Assumption>

/** A start of drops that is spread over time. The product does not do so today: `--set spread=1` shows what it would do. */
const spreading = {
  spread: {
    value: 0,
    low: 0,
    high: 0,
    unit: '0 or 1',
    what: 'whether calls of a drop are spread over the time that the environment needs for all of them',
    source: assumed('0 is what the product does today.'),
  },
  expectedPeople: {
    value: 1,
    low: 0.5,
    high: 2,
    unit: 'times those who come',
    what: 'how many people the operator expects when the spread is reckoned',
    source: assumed('Known from reminders and earlier drops, roughly.'),
  },
  knowsSlot: {
    value: 0.8,
    low: 0.4,
    high: 1,
    unit: 'share',
    what: 'people whom an earlier answer told their place in the spread',
    source: assumed('Most of those who wait have saved a reminder or hold a cover.'),
  },
} as const satisfies Record<string, Assumption>

/** The two designs that the bill stands beside. */
const others = {
  naiveCallsPer100Actions: {
    value: 60,
    low: 30,
    high: 100,
    unit: 'calls',
    what: 'calls of 100 actions where each page that opens asks a function',
    source: assumed('Six of ten actions open or refresh a page.'),
  },
  naiveOperationsACall: {
    value: 2,
    low: 1,
    high: 4,
    unit: 'operations',
    what: 'database operations of such a call',
    source: assumed('One list or document, and the person.'),
  },
  naiveOperationsAClaim: {
    value: 4,
    low: 3,
    high: 6,
    unit: 'operations',
    what: 'database operations of a claim that reads, checks and writes',
    source: assumed('Campaign, own claim, stock, and the write.'),
  },
  serverCallsASecond: {
    value: 1_000,
    low: 500,
    high: 3_000,
    unit: 'calls a second',
    what: 'what one server of four cores answers at full use',
    source: assumed('Behind a balancer, with its share of a cache and a database.'),
  },
  serverUse: {
    value: 0.5,
    low: 0.3,
    high: 0.7,
    unit: 'share',
    what: 'how much of a server is used at the expected peak',
    source: assumed('Peaks that nobody can predict need room.'),
  },
  serverYuanADay: {
    value: 24,
    low: 12,
    high: 48,
    unit: 'yuan',
    what: 'one such server for one day, its share of database, cache and balancer included',
    source: assumed('About 1 yuan an hour; list prices of four cores and 8 GB are near it.'),
  },
  serverPeakS: {
    value: 30,
    low: 3,
    high: 120,
    unit: 's',
    what: 'how long servers may let the people of the largest drop wait for their answer',
    source: assumed('Longer, and people tap again.'),
  },
  serverDays: {
    value: 3,
    low: 1,
    high: 15,
    unit: 'days',
    what: 'for how many days servers for the peak are kept around one such day',
    source: assumed('One day before to try them, one after.'),
  },
} as const satisfies Record<string, Assumption>

/** Every assumption of the simulation, by the name that `--set` takes. */
export const ASSUMPTIONS = { ...environment, ...people, ...spreading, ...others }

export type AssumptionName = keyof typeof ASSUMPTIONS

/** The number of each assumption, for one simulation. */
export type Numbers = Readonly<Record<AssumptionName, number>>

export const assumptionNames = Object.keys(ASSUMPTIONS) as AssumptionName[]

export const isAssumptionName = (name: string): name is AssumptionName => Object.hasOwn(ASSUMPTIONS, name)

/** The assumptions' own values. */
export const assumedNumbers: Numbers = Object.fromEntries(
  assumptionNames.map((name) => [name, ASSUMPTIONS[name].value]),
) as Numbers
