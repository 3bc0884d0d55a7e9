import type { Collection, Index } from '@hongbao/cloud-kit/infrastructure'
import type { Observed, ObservedCollection, ObservedIndex } from './observed'
import type { Leftover, Plan, Step } from './step'

const sameKeys = (declared: Index, found: ObservedIndex): boolean =>
  JSON.stringify(declared.keys.map(([field, way]) => [field, String(way)])) === JSON.stringify(found.keys)

const isSame = (declared: Index, found: ObservedIndex): boolean =>
  (declared.unique ?? false) === found.unique && sameKeys(declared, found)

const planIndexes = (
  { name, indexes }: Collection,
  found: readonly ObservedIndex[],
  prune: boolean,
): Omit<Plan, 'asFound'> => {
  const missing = indexes.filter((each) => !found.some((other) => other.name === each.name))
  const unplanned = found.filter((each) => !indexes.some((other) => other.name === each.name))
  const other = indexes.filter((each) => found.some((same) => same.name === each.name && !isSame(each, same)))
  const sparse = indexes.filter((each) => each.sparse && found.some((same) => same.name === each.name))
  const steps: Step[] =
    missing.length > 0 ? [{ kind: 'create-indexes', collection: name, indexes: missing }] : []
  const leftovers: Leftover[] = [
    ...other.map((each) => ({ kind: 'other-index', collection: name, index: each.name }) as const),
    ...sparse.map((each) => ({ kind: 'sparse-unknown', collection: name, index: each.name }) as const),
  ]
  for (const each of unplanned) {
    if (prune) steps.push({ kind: 'drop-index', collection: name, index: each.name })
    else leftovers.push({ kind: 'unplanned-index', collection: name, index: each.name })
  }
  return { steps, leftovers }
}

const planCollection = (
  declared: Collection,
  found: ObservedCollection | undefined,
  prune: boolean,
): Plan => {
  const { steps, leftovers } = planIndexes(declared, found?.indexes ?? [], prune)
  const present = found
    ? declared.indexes.filter((each) => found.indexes.some(({ name }) => name === each.name))
    : []
  if (!found) {
    return { steps: [{ kind: 'create-collection', name: declared.name }, ...steps], leftovers, asFound: 0 }
  }
  if (found.access === declared.access) return { steps, leftovers, asFound: 1 + present.length }
  const close: Step = { kind: 'close-collection', name: declared.name, from: found.access }
  return { steps: [close, ...steps], leftovers, asFound: present.length }
}

/** Collections that are not declared are not ours, and are never touched. */
export const planCollections = (
  declared: readonly Collection[],
  { collections }: Observed,
  prune: boolean,
): readonly Plan[] => declared.map((each) => planCollection(each, collections.get(each.name), prune))
