/** Where errors are reported, as `wx.getRealtimeLogManager().error`. */
type Log = (...words: string[]) => void

export type Report = (kind: 'error' | 'rejection' | 'fault', told: unknown) => void

/** The most that one launch reports: an error that repeats every second must not drown the others. */
export const MOST_REPORTS = 20
const LONGEST = 500

const textOf = (told: unknown): string => {
  const { stack, message, errMsg } = Object(told) as { stack?: unknown; message?: unknown; errMsg?: unknown }
  return String(stack ?? message ?? errMsg ?? told)
}

/** Removes what could belong to a person: queries, and long words with digits, such as ids and tickets. */
const withoutPeople = (text: string): string =>
  text.replace(/\?[^\s)'"]*/g, '?…').replace(/\b(?=\w*\d)[\w-]{16,}/g, '…')

/** Reports each error once a launch, and nothing of the person. */
export const createReporter = (log: Log): Report => {
  const told = new Set<string>()
  return (kind, error) => {
    const text = withoutPeople(textOf(error)).slice(0, LONGEST)
    if (told.has(text) || told.size >= MOST_REPORTS) return
    told.add(text)
    log(kind, text)
  }
}
