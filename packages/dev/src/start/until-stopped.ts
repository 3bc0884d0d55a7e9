import { onStop } from './on-stop'

export type Stop = ReturnType<typeof onStop>

/** Starts things. When one of them fails, those that were started are stopped again. */
export const untilStopped = async (start: (stop: Stop) => Promise<void>): Promise<void> => {
  const stop = onStop()
  try {
    await start(stop)
  } catch (error) {
    await stop.now()
    throw error
  }
}
