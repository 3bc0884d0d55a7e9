import { newToken } from '../http/token'

/** Uploads that were announced. Each ticket lets one file be written to its path, once. */
export type Uploads = {
  expect(path: string): string
  /** The path of a ticket, which is then used up. */
  redeem(ticket: string): string | undefined
}

/** The most tickets that are kept. The oldest are dropped first. */
const MAX_TICKETS = 1000

export const createUploads = (): Uploads => {
  const expected = new Map<string, string>()
  return {
    expect: (path) => {
      const ticket = newToken()
      expected.set(ticket, path)
      for (const oldest of expected.keys()) if (expected.size > MAX_TICKETS) expected.delete(oldest)
      return ticket
    },
    redeem: (ticket) => {
      const path = expected.get(ticket)
      expected.delete(ticket)
      return path
    },
  }
}
