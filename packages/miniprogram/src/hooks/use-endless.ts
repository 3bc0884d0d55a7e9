import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'

const TO_A_ROW = 2
/** About three screens. */
const STEP = 6 * TO_A_ROW

type Endless<Item> = {
  readonly shown: readonly Item[]
  /** The row that comes after them. */
  readonly next: readonly Item[]
}

/** The first of a long list, and more of it whenever the person comes to the end of the page. */
export const useEndless = <Item>(all: readonly Item[]): Endless<Item> => {
  const [most, setMost] = useState(STEP)
  useReachBottom(() => setMost((before) => (before < all.length ? before + STEP : before)))
  return { shown: all.slice(0, most), next: all.slice(most, most + TO_A_ROW) }
}
