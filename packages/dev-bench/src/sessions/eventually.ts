const PATIENCE_MS = 20_000
const LOOK_EVERY_MS = 50

/** Asks until there is an answer, because the app may still be starting. */
export const eventually = async <T>(what: string, look: () => Promise<T | null | undefined>): Promise<T> => {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined) return found
    if (Date.now() > giveUpAt) throw new Error(`waited in vain for ${what}`)
    await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
  }
}
