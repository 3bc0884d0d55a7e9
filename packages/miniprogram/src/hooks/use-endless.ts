import { useCallback, useState } from 'react'

const TO_A_ROW = 2
/** How many covers are added at once: about a screen and a half. */
const RUN = 3 * TO_A_ROW

type Endless<Item> = {
  /** The items that are shown, in runs of some rows each. */
  readonly runs: readonly (readonly Item[])[]
  /** The row after the last run. */
  readonly next: readonly Item[]
  /** Shows one more run. */
  readonly more: () => void
}

/** A long list that grows run by run. It begins empty, so that the part of the page above it is drawn first. */
export const useEndless = <Item>(all: readonly Item[]): Endless<Item> => {
  const [most, setMost] = useState(0)
  const more = useCallback(() => setMost((before) => before + 1), [])
  const runs = Array.from({ length: Math.min(most, Math.ceil(all.length / RUN)) }, (_, n) =>
    all.slice(n * RUN, (n + 1) * RUN),
  )
  return { runs, next: all.slice(most * RUN, most * RUN + TO_A_ROW), more }
}
