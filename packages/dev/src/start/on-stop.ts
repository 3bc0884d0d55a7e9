type Close = () => Promise<void>

/** One Ctrl-C arrives several times: from the terminal, and from each npm and node above this process. */
const SAME_KEY_PRESS_MS = 1_000

/** Closes what was started, the last first, once: at Ctrl-C, at SIGTERM, or when asked. A second Ctrl-C does not wait. */
export const onStop = () => {
  const closers: Close[] = []
  let stopping: Promise<void> | undefined
  let stoppedAt = 0
  const closeAll = async (): Promise<void> => {
    for (const close of closers.reverse()) await close().catch((error) => console.error(error))
  }
  const now = (): Promise<void> => {
    stopping ??= closeAll()
    return stopping
  }
  const onSignal = async (): Promise<void> => {
    if (stopping && Date.now() - stoppedAt < SAME_KEY_PRESS_MS) return
    if (stopping) process.exit(130)
    stoppedAt = Date.now()
    console.log('\n  Stopping …')
    await now()
    process.exit(0)
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return { later: (close: Close): void => void closers.push(close), now }
}
