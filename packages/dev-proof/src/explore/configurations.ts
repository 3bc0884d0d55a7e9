import type { SmallConfig } from './small-system'

const pair: SmallConfig = { people: 2, taps: 1, instances: 2, stock: 1, lease: 1, faults: 1, patrols: 1 }

/** The small systems that `npm run prove -- --exhaustive` goes through, the smallest first. */
export const configurations: readonly { readonly about: string; readonly config: SmallConfig }[] = [
  { about: 'two phones of one person, 1 cover, 1 fault', config: { ...pair, people: 1, taps: 2 } },
  { about: '2 people, 1 cover, 1 fault', config: pair },
  {
    about: '1 person, 2 covers, 2 patrols at once, 1 fault',
    config: { ...pair, people: 1, stock: 2, lease: 2, patrols: 2 },
  },
  {
    about: '2 people, 2 covers, 2 patrols that remove every settled entry, 1 fault',
    config: { ...pair, stock: 2, patrols: 2, settledKept: 0 },
  },
  { about: '2 people, 1 cover, each taps twice', config: { ...pair, taps: 2, faults: 0 } },
  { about: '3 people, 3 covers', config: { ...pair, people: 3, stock: 3, faults: 0 } },
  { about: '2 people, 2 covers in one lease, 1 fault', config: { ...pair, stock: 2, lease: 2 } },
  { about: '3 people, 1 cover, 2 faults, no patrol', config: { ...pair, people: 3, faults: 2, patrols: 0 } },
  {
    about: '2 people, 1 instance, 3 covers, 2 faults',
    config: { ...pair, instances: 1, stock: 3, faults: 2 },
  },
  { about: '2 people, 2 covers in a lease each, 1 fault', config: { ...pair, stock: 2 } },
  { about: '2 people, 1 cover, 2 faults', config: { ...pair, faults: 2 } },
]
