import { type BrowseData, type BrowseRequest, MINUTE, SECOND } from '@hongbao/types'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '../cloud/reply'
import { type Answer, keyOf, learn, serverNow, useKnown } from '../store/known'
import { reader } from '../store/reader'

export type Browsed<Data> = {
  /** The last answer. It stays while a newer one is on its way. */
  readonly known?: Answer<Data>
  /** Why the last request brought no answer. */
  readonly problem?: Problem
  readonly refusal?: { readonly code: string }
  /** Reads again. Resolves with the problem, if there was one. */
  readonly refresh: () => Promise<Problem | undefined>
}

/**
 * How long an answer is fresh, in milliseconds: it is not asked for again when the page comes back. Somebody's own covers
 * also change on their other devices.
 */
const FRESH_FOR = { catalog: 20 * SECOND, campaign: 20 * SECOND, 'my-covers': MINUTE }

/** Shows the known answer at once, and reads again when the page opens or comes back and the answer is old. */
export const useBrowse = <R extends BrowseRequest>(request: R): Browsed<BrowseData[R['action']]> => {
  type Data = BrowseData[R['action']]
  const key = keyOf(request)
  const asked = useRef(request)
  const underWay = useRef<Promise<Problem | undefined>>()
  const known = useKnown((state) => state.answers[key]) as Answer<Data> | undefined
  const [failure, setFailure] = useState<Pick<Browsed<Data>, 'problem' | 'refusal'>>({})

  const ask = useCallback(async () => {
    const sentAt = Date.now()
    setFailure({})
    const { reply, staleBy } = await reader.read<BrowseRequest>(asked.current)
    if (reply.ok) learn(asked.current, reply.data, sentAt, staleBy)
    else setFailure(reply)
    return 'problem' in reply ? reply.problem : undefined
  }, [])

  const refresh = useCallback(() => {
    underWay.current ??= ask().finally(() => {
      underWay.current = undefined
    })
    return underWay.current
  }, [ask])

  const refreshOld = useCallback(() => {
    const last = useKnown.getState().answers[key]
    if (!last || serverNow() - last.askedAt > FRESH_FOR[asked.current.action]) void refresh()
  }, [key, refresh])

  useEffect(refreshOld, [refreshOld])
  useDidShow(refreshOld)

  return { known, ...failure, refresh }
}
