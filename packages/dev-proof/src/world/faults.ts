import { randomOf } from '@hongbao/service/testing'

/** The faults that one operation may meet on its way to the database and back. */
export const faultKinds = [
  /** The request never arrives. After the timeout the caller gets a fault. */
  'lost',
  /** It takes effect, and the caller gets a fault. */
  'reply-lost',
  /** The caller gets a fault, and long after that it takes effect. */
  'late',
  /** It takes effect and is answered, and long after that it takes effect again. */
  'twice',
  /** It is refused because of load, and surely has no effect. */
  'overloaded',
  /** The caller's instance dies before sending. */
  'crash-before',
  /** The caller's instance dies with the request under way. */
  'crash-after',
  /** The caller's instance is frozen for a long time, then sends. */
  'frozen-before',
  /** The caller's instance is frozen for a long time, then gets the answer. */
  'frozen-after',
  /** It takes effect, and neither an answer nor a fault ever comes. The caller waits until the platform ends it. */
  'never-answered',
] as const
export type FaultKind = (typeof faultKinds)[number]

export type FaultConfig = {
  /** The share of operations that meet a fault. */
  readonly rate: number
  readonly kinds: readonly FaultKind[]
  /** Only operations with these numbers meet a fault. So a failing run is narrowed down. */
  readonly only?: readonly number[]
}

export type Faults = {
  /** The fault that the next operation meets, if any. */
  readonly next: (immune: readonly FaultKind[]) => FaultKind | undefined
  readonly stop: () => void
  /** The numbers of the operations that met a fault. */
  readonly faulty: () => readonly number[]
}

/**
 * Draws two random numbers for each operation, whether it meets a fault or not, so that leaving one fault out moves
 * no other.
 */
export const createFaults = (seed: number, { rate, kinds, only }: FaultConfig): Faults => {
  const random = randomOf(seed, 0xfa)
  const wanted = only && new Set(only)
  const faulty: number[] = []
  let operations = 0
  let stopped = false
  return {
    next: (immune) => {
      const happens = random.happens(rate)
      const kind = random.oneOf(faultKinds)
      const number = operations++
      if (stopped || !happens || !kinds.includes(kind) || immune.includes(kind)) return undefined
      if (wanted && !wanted.has(number)) return undefined
      faulty.push(number)
      return kind
    },
    stop: () => {
      stopped = true
    },
    faulty: () => faulty,
  }
}
