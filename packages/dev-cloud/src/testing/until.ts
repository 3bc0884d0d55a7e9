import { setTimeout } from 'node:timers/promises'

const LOOK_EVERY_MS = 10

/** Waits for something to happen, however long it takes: the limit is the test's own. */
export const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await setTimeout(LOOK_EVERY_MS)
}
