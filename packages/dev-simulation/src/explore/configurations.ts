import type { SmallConfig } from './small-system'

const pair: SmallConfig = { people: 2, taps: 1, instances: 2, stock: 1, lease: 1, faults: 1, patrols: 1 }

/** The small systems that `npm run prove -- --exhaustive` goes through, each with what it is for. */
export const configurations: readonly { readonly about: string; readonly config: SmallConfig }[] = [
  {
    about: 'two people, one cover, two patrols, no fault',
    config: { ...pair, taps: 2, faults: 0, patrols: 2 },
  },
  { about: 'two people, one cover, one fault', config: pair },
  { about: 'two people, two covers in one lease, one fault', config: { ...pair, stock: 2, lease: 2 } },
  { about: 'two people, two covers in a lease each, one fault', config: { ...pair, stock: 2 } },
  {
    about: 'one person on two phones, one cover, two faults',
    config: { ...pair, people: 1, taps: 2, faults: 2 },
  },
  { about: 'three people, one cover, no fault', config: { ...pair, people: 3, faults: 0 } },
  {
    about: 'three people, three covers, leases of 1 and 2, no fault',
    config: { ...pair, people: 3, stock: 3, faults: 0 },
  },
  {
    about: 'one instance after another, close as you take, two faults',
    config: { ...pair, instances: 1, stock: 3, faults: 2 },
  },
  { about: 'two people, one cover, two faults', config: { ...pair, faults: 2 } },
]
