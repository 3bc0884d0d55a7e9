/**
 * Does one thing with each item, at most `lanes` at once, and begins no more once `isOver` says so. Answers with the
 * results of the items that were begun, in order: fewer than there are items when time was up.
 */
export const inLanes = async <T, R>(
  items: readonly T[],
  lanes: number,
  one: (item: T) => Promise<R>,
  isOver: () => boolean = () => false,
): Promise<R[]> => {
  const results: R[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < items.length && !isOver()) {
      const n = next++
      results[n] = await one(items[n] as T)
    }
  }
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, work))
  return results
}
