/**
 * The cloud's time: the computer's own, or ahead of it by what `POST /control/clock` says. It is the server's date,
 * the `Date` of functions and the time of sent messages. Timers and waiting follow the computer's clock.
 */
export type Clock = {
  now(): Date
  aheadMs(): number
  setAhead(ms: number): void
}

export const createClock = (): Clock => {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    aheadMs: () => ahead,
    setAhead: (ms) => {
      ahead = ms
    },
  }
}
