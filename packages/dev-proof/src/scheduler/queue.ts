/** Items and when they are due. Of two items due at one time, the one that was put first comes first. */
export type Queue<T> = {
  readonly put: (at: number, item: T) => void
  readonly take: () => { readonly at: number; readonly item: T } | undefined
  readonly nextAt: () => number | undefined
}

type Entry<T> = { readonly at: number; readonly order: number; readonly item: T }

const before = <T>(a: Entry<T>, b: Entry<T>): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)

const rise = <T>(heap: Entry<T>[], entry: Entry<T>): void => {
  let at = heap.push(entry) - 1
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = heap[parent] as Entry<T>
    if (!before(entry, above)) break
    heap[at] = above
    at = parent
  }
  heap[at] = entry
}

const sink = <T>(heap: Entry<T>[], entry: Entry<T>): void => {
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    const right = heap[child + 1]
    if (right && before(right, heap[child] as Entry<T>)) child++
    const below = heap[child]
    if (!below || !before(below, entry)) break
    heap[at] = below
    at = child
  }
  heap[at] = entry
}

/** A binary heap. */
export const createQueue = <T>(): Queue<T> => {
  const heap: Entry<T>[] = []
  let order = 0
  return {
    put: (at, item) => rise(heap, { at, order: order++, item }),
    take: () => {
      const first = heap[0]
      const last = heap.pop()
      if (last && heap.length > 0) sink(heap, last)
      return first
    },
    nextAt: () => heap[0]?.at,
  }
}
