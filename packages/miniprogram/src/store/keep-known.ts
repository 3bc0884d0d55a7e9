import { Id, MyCovers, Timestamp } from '@hongbao/types'
import Taro from '@tarojs/taro'
import * as v from 'valibot'
import { type Answer, keyOf, useKnown } from './known'
import { reader } from './reader'

const KEY = 'known-1'

const WALL = keyOf({ action: 'my-covers' })

type State = ReturnType<typeof useKnown.getState>

const Wall = v.object({ data: MyCovers, asOf: Timestamp, askedAt: Timestamp })

/** `drift` is only a first guess. `wall`: the person's own covers. */
const Kept = v.object({
  mine: v.record(Id, v.literal(true)),
  gone: v.record(Id, v.number()),
  asked: v.optional(v.record(Id, v.literal(true)), {}),
  drift: v.number(),
  wall: v.fallback(v.optional(Wall), undefined),
})

const toKeep = ({ mine, gone, asked, drift, answers }: State): v.InferOutput<typeof Kept> => ({
  mine,
  gone,
  asked,
  drift,
  wall: answers[WALL] as Answer<MyCovers> | undefined,
})

const isSame = (one: State, other: State): boolean =>
  one.mine === other.mine &&
  one.gone === other.gone &&
  one.asked === other.asked &&
  one.drift === other.drift &&
  one.answers[WALL] === other.answers[WALL]

const restore = (): void => {
  const kept = v.safeParse(Kept, Taro.getStorageSync(KEY))
  const catalog = reader.catalog()
  const { wall, ...rest } = kept.success ? kept.output : { wall: undefined }
  useKnown.setState({
    ...rest,
    answers: {
      ...(wall && { [WALL]: wall }),
      ...(catalog && {
        [keyOf({ action: 'catalog' })]: { data: catalog, asOf: catalog.now, askedAt: catalog.now },
      }),
    },
  })
}

/**
 * Restores at launch what this phone knew when the mini program was closed, and saves what it learns. WeChat has a
 * separate storage for each account on a phone.
 */
export const keepKnown = (): void => {
  restore()
  useKnown.subscribe((state, before) => {
    if (isSame(state, before)) return
    void Taro.setStorage({ key: KEY, data: toKeep(state) }).catch(() => {})
  })
}
