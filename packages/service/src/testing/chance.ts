import type { Chance } from '../ports'
import type { Random } from './random'

/** Chance from a seed: names that nobody draws twice, numbered so that a trace can be read. */
export const createChance = (random: Random): Chance => {
  let names = 0
  return {
    fraction: random.fraction,
    name: () => `l${(names++).toString(36)}`,
    key: (bytes) => Array.from({ length: bytes }, () => random.between(16, 255).toString(16)).join(''),
  }
}
