/** The end of a simulator. The first call of close starts it, and later calls wait for the same end. */
export type Ending = {
  /** Adds a step. The step that was added last runs first. */
  add(step: () => Promise<unknown>): void
  close(): Promise<void>
  /** Settles once the simulator has ended. */
  readonly closed: Promise<void>
}

export const createEnding = (): Ending => {
  const steps: (() => Promise<unknown>)[] = []
  let closing: Promise<void> | null = null
  let tellClosed = () => {}
  const closed = new Promise<void>((done) => {
    tellClosed = done
  })
  return {
    closed,
    add: (step) => void steps.unshift(step),
    close() {
      closing ??= run(steps).finally(tellClosed)
      return closing
    },
  }
}

const run = async (steps: readonly (() => Promise<unknown>)[]): Promise<void> => {
  for (const step of steps) await step()
}
