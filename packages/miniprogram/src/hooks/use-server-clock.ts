import { SECOND, type Timestamp } from '@hongbao/types'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { serverNow, useKnown } from '../store/known'

/** In milliseconds: a page that was made with a reading this young is not drawn again for a newer one. */
const JUST_NOW = 100

const newer = (before: Timestamp): Timestamp => {
  const read = serverNow()
  return Math.abs(read - before) < JUST_NOW ? before : read
}

/**
 * The server's time, told anew at each of its seconds while the page is shown. It is the phone's clock with the
 * drift that the last answer showed, read anew each time: a phone that slept is right when it wakes.
 */
export const useServerClock = (): Timestamp => {
  const [now, setNow] = useState(serverNow)
  const [shown, setShown] = useState(true)
  const drift = useKnown((state) => state.drift)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new drift moves the seconds
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
