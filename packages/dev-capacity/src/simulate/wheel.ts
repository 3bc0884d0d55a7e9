const NOBODY = -1

/** Who is due at which tick. Each person is due at most once at a time. */
export type Wheel = {
  /** Makes a person due at a tick. What lies beyond the last tick is forgotten. */
  readonly put: (person: number, tick: number) => void
  /** How many are due at a tick. */
  readonly count: (tick: number) => number
  /** Calls `each` for everybody who is due, and for nobody whom `each` puts there. */
  readonly take: (tick: number, each: (person: number) => void) => void
}

/** A timing wheel over linked lists in arrays: ten million people take 40 MB and no garbage. */
export const createWheel = (people: number, ticks: number): Wheel => {
  const next = new Int32Array(people)
  const first = new Int32Array(ticks).fill(NOBODY)
  const counts = new Int32Array(ticks)
  return {
    put: (person, tick) => {
      if (tick >= ticks) return
      next[person] = first[tick] as number
      first[tick] = person
      counts[tick] = (counts[tick] as number) + 1
    },
    count: (tick) => counts[tick] ?? 0,
    take: (tick, each) => {
      let person = first[tick] as number
      first[tick] = NOBODY
      counts[tick] = 0
      while (person !== NOBODY) {
        const following = next[person] as number
        each(person)
        person = following
      }
    },
  }
}
