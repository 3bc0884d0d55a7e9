import { SECOND, type Timestamp } from '@hongbao/types'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { serverNow, useKnown } from '../store/known'

/** In milliseconds. A clock that is off by less is not set again, which would draw the page once more. */
const JUST_NOW = 100

const newer = (before: Timestamp): Timestamp => {
  const read = serverNow()
  return Math.abs(read - before) < JUST_NOW ? before : read
}

/**
 * The server's time, updated at each of its seconds while the page is shown. It is the phone's clock plus the drift
 * that the last answer showed, read again each time: a phone that slept shows the right time when it wakes.
 */
export const useServerClock = (): Timestamp => {
  const [now, setNow] = useState(serverNow)
  const [shown, setShown] = useState(true)
  const drift = useKnown((state) => state.drift)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))

  // biome-ignore lint/correctness/useExhaustiveDependencies: with a new drift the seconds begin at other moments
  useEffect(() => {
    if (!shown) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(tick, SECOND - (serverNow() % SECOND))
    }
    const tick = () => {
      setNow(serverNow())
      wait()
    }
    setNow(newer)
    wait()
    return () => clearTimeout(timer)
  }, [shown, drift])

  return now
}
