import { randomOf } from '@hongbao/service/testing'

/** What can befall one operation on its way to the database and back. */
export const faultKinds = [
  /** The request never arrives; the caller is told of a fault after its timeout. */
  'lost',
  /** It takes effect, and the caller is told of a fault. */
  'reply-lost',
  /** The caller is told of a fault; long after, it takes effect. */
  'late',
  /** It takes effect, is answered, and long after takes effect again. */
  'twice',
  /** Refused for load: it surely has no effect. */
  'overloaded',
  /** The caller's instance dies before sending. */
  'crash-before',
  /** The caller's instance dies with the request under way. */
  'crash-after',
  /** The caller's instance stands still for a long time, then sends. */
  'frozen-before',
  /** The caller's instance stands still for a long time, then sees the answer. */
  'frozen-after',
  /** It takes effect, and no answer ever comes, not even a fault: the caller waits until the platform ends it. */
  'never-answered',
] as const
export type FaultKind = (typeof faultKinds)[number]

export type FaultConfig = {
  /** The share of operations that something befalls. */
  readonly rate: number
  readonly kinds: readonly FaultKind[]
  /** Nothing but the operations with these numbers: how a failing run is narrowed down. */
  readonly only?: readonly number[]
}

export type Faults = {
  /** What befalls the next operation, if anything. */
  readonly next: (immune: readonly FaultKind[]) => FaultKind | undefined
  readonly stop: () => void
  /** The numbers of the operations that something befell. */
  readonly befallen: () => readonly number[]
}

/** Draws twice an operation, whatever comes of it, so that leaving one fault out moves no other. */
export const createFaults = (seed: number, { rate, kinds, only }: FaultConfig): Faults => {
  const random = randomOf(seed, 0xfa)
  const wanted = only && new Set(only)
  const befallen: number[] = []
  let operations = 0
  let stopped = false
  return {
    next: (immune) => {
      const happens = random.happens(rate)
      const kind = random.oneOf(faultKinds)
      const number = operations++
      if (stopped || !happens || !kinds.includes(kind) || immune.includes(kind)) return undefined
      if (wanted && !wanted.has(number)) return undefined
      befallen.push(number)
      return kind
    },
    stop: () => {
      stopped = true
    },
    befallen: () => befallen,
  }
}
