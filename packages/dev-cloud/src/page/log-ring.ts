import type { Log, LogLine } from '../log'

export type NumberedLine = LogLine & { readonly number: number }

/** The last lines of the log, for the page. */
export type LogRing = {
  readonly log: Log
  /** Lines after a number, the oldest first. */
  after(number: number): readonly NumberedLine[]
}

const MAX_LINES = 500

/** Keeps lines and passes each on. */
export function createLogRing(next: Log | undefined): LogRing {
  const lines: NumberedLine[] = []
  let number = 0
  return {
    log: (line) => {
      lines.push({ ...line, number: ++number })
      if (lines.length > MAX_LINES) lines.shift()
      next?.(line)
    },
    after: (last) => lines.filter((line) => line.number > last),
  }
}
