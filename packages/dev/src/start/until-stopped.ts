import { onStop } from './on-stop'

export type Stop = ReturnType<typeof onStop>

/** Runs `start`. When it fails, everything that it has started is stopped. */
export const untilStopped = async (start: (stop: Stop) => Promise<void>): Promise<void> => {
  const stop = onStop()
  try {
    await start(stop)
  } catch (error) {
    await stop.now()
    throw error
  }
}
