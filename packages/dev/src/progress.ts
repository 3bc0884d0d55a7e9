const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`

/** Prints what is done, does it, and prints how long it took. */
export const step = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  process.stdout.write(`  ${what} …`)
  const startedAt = Date.now()
  const result = await work().catch((error: unknown) => {
    process.stdout.write(' failed\n')
    throw error
  })
  process.stdout.write(` ${seconds(Date.now() - startedAt)}\n`)
  return result
}
