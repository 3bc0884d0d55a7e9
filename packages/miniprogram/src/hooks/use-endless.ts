import { useCallback, useState } from 'react'

const TO_A_ROW = 2
/** About a screen and a half. */
const RUN = 3 * TO_A_ROW

type Endless<Item> = {
  /** What is shown, in runs of some rows each. */
  readonly runs: readonly (readonly Item[])[]
  /** The row that comes after them. */
  readonly next: readonly Item[]
  /** Shows one run more. */
  readonly more: () => void
}

/** A long list from its beginning, as much as was asked for; at first none, so that what stands above it comes first. */
export const useEndless = <Item>(all: readonly Item[]): Endless<Item> => {
  const [most, setMost] = useState(0)
  const more = useCallback(() => setMost((before) => before + 1), [])
  const runs = Array.from({ length: Math.min(most, Math.ceil(all.length / RUN)) }, (_, n) =>
    all.slice(n * RUN, (n + 1) * RUN),
  )
  return { runs, next: all.slice(most * RUN, most * RUN + TO_A_ROW), more }
}
