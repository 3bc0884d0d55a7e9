import type { Id } from '@hongbao/types'
import Taro from '@tarojs/taro'
import { create } from 'zustand'

const KEY = 'wanted'

type Wanted = Readonly<Record<Id, true>>

/** WeChat has a separate storage for each account on a phone. */
const stored = (): Wanted => {
  const kept: unknown = Taro.getStorageSync(KEY)
  return typeof kept === 'object' && kept !== null ? (kept as Wanted) : {}
}

/** The campaigns whose cover the person wants. They are kept on this phone and nowhere else. */
export const useWanted = create<{ readonly wanted: Wanted }>(() => ({ wanted: stored() }))

const keep = (wanted: Wanted): void => {
  useWanted.setState({ wanted })
  void Taro.setStorage({ key: KEY, data: wanted }).catch(() => {})
}

/** Wants a cover, or no longer wants it. */
export const turnWanted = (id: Id): void => {
  const { [id]: before, ...others } = useWanted.getState().wanted
  keep(before ? others : { [id]: true, ...others })
}

export const forgetWanted = (): void => keep({})
