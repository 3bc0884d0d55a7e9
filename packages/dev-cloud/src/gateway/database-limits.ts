import { CloudError } from '../cloud-error'

/** Limits of the database of one environment. There is no limit for what is not named. */
export type DatabaseLimits = {
  /** Operations a second. */
  readonly operationsPerSecond?: number
  /** Operations at the same time. */
  readonly connections?: number
}

export type DatabaseGate = {
  /** An operation begins. Throws the platform's codes (−501003, −501004) above a limit. */
  enter(now: number): void
  /** An operation is over. */
  leave(): void
}

const SECOND_MS = 1000

export const createDatabaseGate = ({ operationsPerSecond, connections }: DatabaseLimits): DatabaseGate => {
  let running = 0
  let second = 0
  let begun = 0
  return {
    enter: (now) => {
      if (connections !== undefined && running >= connections)
        throw new CloudError('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${connections} operations at once`)
      const current = Math.floor(now / SECOND_MS)
      if (current !== second) [second, begun] = [current, 0]
      if (operationsPerSecond !== undefined && begun >= operationsPerSecond)
        throw new CloudError('EXCEED_REQUEST_LIMIT', `more than ${operationsPerSecond} operations a second`)
      begun++
      running++
    },
    leave: () => {
      running--
    },
  }
}
