import type { DraftContent } from '@hongbao/types'

type Key = keyof DraftContent

export type Merged = {
  readonly content: DraftContent
  /** Parts that the other person changed and that are taken over. */
  readonly taken: readonly Key[]
  /** Parts that both changed. Mine stand in `content`. */
  readonly disputed: readonly Key[]
}

/** Contents are JSON whose keys stand in the order of the schema. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Brings two people's changes of one draft together, part by part.
 * @param base what both began with
 * @param mine what this form holds
 * @param theirs what was saved meanwhile
 */
export const mergeDraft = (base: DraftContent, mine: DraftContent, theirs: DraftContent): Merged => {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])] as Key[]
  const changedByThem = keys.filter(
    (key) => !isSame(base[key], theirs[key]) && !isSame(mine[key], theirs[key]),
  )
  const taken = changedByThem.filter((key) => isSame(base[key], mine[key]))
  const disputed = changedByThem.filter((key) => !isSame(base[key], mine[key]))
  const content: Record<string, unknown> = { ...mine }
  for (const key of taken) {
    if (theirs[key] === undefined) delete content[key]
    else content[key] = theirs[key]
  }
  return { content: content as DraftContent, taken, disputed }
}
