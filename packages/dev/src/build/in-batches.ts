/** An editor saves a file in several steps; this long after the last one the file is complete, in ms. */
const QUIET_MS = 60

/** Collects changed files and hands them on, one batch after another. */
export const inBatches = (work: (changed: ReadonlySet<string>) => Promise<void>) => {
  let waiting = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let last = Promise.resolve()
  const flush = (): void => {
    const changed = waiting
    waiting = new Set()
    last = last.then(() => work(changed)).catch((error) => console.error(error))
  }
  return (file: string): void => {
    waiting.add(file)
    clearTimeout(timer)
    timer = setTimeout(flush, QUIET_MS)
  }
}
