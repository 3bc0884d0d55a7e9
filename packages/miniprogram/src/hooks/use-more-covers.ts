import type { MyCovers } from '@hongbao/types'
import { useReachBottom } from '@tarojs/taro'
import { useRef } from 'react'
import { learnMoreCovers } from '../store/known'
import { reader } from '../store/reader'

/** Reads further covers of the person when they have scrolled to the last one. A failed request is made again then. */
export const useMoreCovers = (known: MyCovers | undefined): void => {
  const underWay = useRef(false)
  useReachBottom(async () => {
    const before = known?.more
    if (before === undefined || underWay.current) return
    underWay.current = true
    const { reply } = await reader.read({ action: 'my-covers', before })
    underWay.current = false
    if (reply.ok) learnMoreCovers(reply.data)
  })
}
