import type { Chance } from '../ports'
import type { Random } from './random'

/** Seeded chance. Names are numbered, so that no name is drawn twice and a trace can be read. */
export const createChance = (random: Random): Chance => {
  let names = 0
  return {
    fraction: random.fraction,
    name: () => `l${(names++).toString(36)}`,
    key: (bytes) => Array.from({ length: bytes }, () => random.between(16, 255).toString(16)).join(''),
  }
}
