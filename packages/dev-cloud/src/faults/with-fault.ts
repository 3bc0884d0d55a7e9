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

/** Carries a request out as its fault wants. Undefined when nothing is left to answer. */
export const withFault = async <T>(
  fault: Fault,
  run: () => Promise<T>,
  { hangUp, kill }: Victim,
): Promise<T | undefined> => {
  switch (fault.kind) {
    case 'delay':
      await setTimeout(fault.ms)
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
      await setTimeout(fault.ms)
      await run().catch(() => undefined)
      return undefined
    case 'freeze':
      return run().finally(() => setTimeout(fault.ms))
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
