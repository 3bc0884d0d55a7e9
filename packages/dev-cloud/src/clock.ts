/**
 * The cloud's time, for the server's date, functions and what is sent: the computer's own, or ahead of it by as much as
 * `POST /control/clock` says. Timers fire, and waiting takes, as long as they do on the computer.
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
