import { newToken } from '../http/token'

/** Uploads that were announced: each ticket lets one file be put at its path, once. */
export type Uploads = {
  expect(path: string): string
  /** The path a ticket stands for; the ticket is used up. */
  redeem(ticket: string): string | undefined
}

/** Tickets that are kept at most; the oldest go first. */
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
