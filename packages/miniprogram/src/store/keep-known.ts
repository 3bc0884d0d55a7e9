import { Id } from '@hongbao/types'
import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { reader } from '../cloud/reader'
import { useKnown } from './known'

const KEY = 'known-1'

/** The drift only as a first guess. */
const Kept = v.object({
  mine: v.record(Id, v.literal(true)),
  gone: v.record(Id, v.number()),
  drift: v.number(),
})

/**
 * Shows at launch what this phone knew when the mini program was closed, and keeps what it learns. WeChat keeps
 * storage apart for each of its accounts on a phone.
 */
export const keepKnown = (): void => {
  const kept = v.safeParse(Kept, Taro.getStorageSync(KEY))
  if (kept.success) useKnown.setState(kept.output)
  const data = reader.catalog()
  if (data) useKnown.setState({ answers: { catalog: { data, asOf: data.now } } })
  useKnown.subscribe(({ mine, gone, drift }, before) => {
    if (mine === before.mine && gone === before.gone && drift === before.drift) return
    void Taro.setStorage({ key: KEY, data: { mine, gone, drift } }).catch(() => {})
  })
}
