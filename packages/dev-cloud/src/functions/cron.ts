import { Cron, type CronOptions } from 'croner'

/** The platform's cron has seven fields (second, minute, hour, day, month, weekday, year), in China's time. */
const FIELDS = 7

/** `1/5` is every fifth from the first on (WX wxcloud/guide/functions/triggers), which croner calls sloppy. */
const OPTIONS: CronOptions = { timezone: 'Asia/Shanghai', sloppyRanges: true }

/** Runs a job at the times of a cron text, in China's time. A run is left out while the one before it goes on. */
export const startCron = (cron: string, run: () => Promise<void>, onError: (message: string) => void): Cron =>
  new Cron(cron, { ...OPTIONS, protect: true, catch: (error) => onError(String(error)) }, run)

/** The next times of a cron text. */
export const nextRuns = (cron: string, count: number, from: Date): Date[] =>
  new Cron(cron, { ...OPTIONS, paused: true }).nextRuns(count, from)

/** What is wrong with a cron text, as the end of a sentence. Undefined when nothing is. */
export const cronMistake = (cron: string): string | undefined => {
  const fields = cron.trim().split(/\s+/).length
  if (fields !== FIELDS)
    return `has ${fields} fields and not ${FIELDS} (second minute hour day month weekday year): ${cron}`
  try {
    nextRuns(cron, 1, new Date())
    return undefined
  } catch (error) {
    return `is wrong (${(error as Error).message.replace(/^CronPattern: /, '')}): ${cron}`
  }
}
