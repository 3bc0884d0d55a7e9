import type { CDPSession } from 'playwright-core'

type Point = {
  readonly x: number
  readonly y: number
}

/** A finger that touches the glass at `from`, and leaves it there or at `to`; px of the screen. */
export type Gesture = {
  readonly from: Point
  readonly to?: Point
  /** How long the finger stays before it moves or leaves; ms. */
  readonly hold?: number
}

/** How many moves a drag is made of, one in each frame. */
const MOVES = 12
const FRAME_MS = 16

/** How long a finger rests before it leaves. Without a rest the page would fling, and a fling swallows the next tap. */
const REST_MS = 120

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Puts a finger on the glass through the browser's own input. */
export const drag = async (devtools: CDPSession, { from, to, hold = 0 }: Gesture): Promise<void> => {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints })
  await send('touchStart', [from])
  if (hold) await pause(hold)
  for (let move = 1; to && move <= MOVES; move++) {
    const share = move / MOVES
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
    await pause(FRAME_MS)
  }
  if (to) {
    await pause(REST_MS)
    await send('touchMove', [to])
  }
  await send('touchEnd', [])
}
