import { setTimeout } from 'node:timers/promises'
import { CloudError } from '../cloud-error'
import type { Fault } from './faults'

/** What a fault may do to its request. */
export type Victim = {
  /** Breaks the connection with no answer. */
  readonly hangUp: () => void
  /** Ends the instance that sent the request, if one did. */
  readonly kill: () => Promise<void>
}

/** Carries out a request as its fault says. Undefined when no answer is to be sent. */
export const withFault = async <T>(
  fault: Fault,
  run: () => Promise<T>,
  { hangUp, kill }: Victim,
  wait: (ms: number) => Promise<void> = (ms) => setTimeout(ms),
): Promise<T | undefined> => {
  switch (fault.kind) {
    case 'delay':
      await wait(fault.ms)
      return run()
    case 'error':
      throw new CloudError(fault.code, 'provoked by the local cloud')
    case 'lose-request':
      return hangUp() as undefined
    case 'lose-reply':
      await run().catch(() => undefined)
      return hangUp() as undefined
    case 'late':
      hangUp()
      await wait(fault.ms)
      await run().catch(() => undefined)
      return undefined
    case 'freeze':
      return run().finally(() => wait(fault.ms))
    case 'duplicate':
      return twice(run)
    case 'kill-before':
      return kill().then(hangUp) as Promise<undefined>
    case 'kill-after':
      await run().catch(() => undefined)
      return kill().then(hangUp) as Promise<undefined>
  }
}

const twice = async <T>(run: () => Promise<T>): Promise<T> => {
  const [first] = await Promise.allSettled([run(), run()])
  if (first.status === 'rejected') throw first.reason
  return first.value
}
