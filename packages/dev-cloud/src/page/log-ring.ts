import type { Log, LogLine } from '../log'
import { maskedText } from '../mask'

export type NumberedLine = LogLine & { readonly number: number }

/** The last lines of the log, for the page. */
export type LogRing = {
  readonly log: Log
  /** Lines after a number, the oldest first. */
  after(number: number): readonly NumberedLine[]
}

const MAX_LINES = 500

/** Keeps each line and passes it on, without secrets: a function may print one by mistake. */
export const createLogRing = (next: Log | undefined, secrets: () => readonly string[]): LogRing => {
  const lines: NumberedLine[] = []
  let number = 0
  return {
    log: (line) => {
      const shown = { ...line, message: maskedText(line.message, secrets()) }
      lines.push({ ...shown, number: ++number })
      if (lines.length > MAX_LINES) lines.shift()
      next?.(shown)
    },
    after: (last) => lines.filter((line) => line.number > last),
  }
}
