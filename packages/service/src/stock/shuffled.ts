import type { Chance } from '../ports'

/** A copy in random order (Fisher–Yates). */
export const shuffled = <T>(chance: Chance, items: readonly T[]): T[] => {
  const copy = [...items]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(chance.fraction() * (i + 1))
    ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
  }
  return copy
}

/** A copy in random order in which items with more left tend to come first (Efraimidis–Spirakis). */
export const shuffledByLeft = <T extends { readonly left: number }>(
  chance: Chance,
  items: readonly T[],
): T[] =>
  items
    .map((item) => ({ item, key: chance.fraction() ** (1 / item.left) }))
    .sort((a, b) => b.key - a.key)
    .map(({ item }) => item)
