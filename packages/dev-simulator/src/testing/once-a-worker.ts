import http from 'node:http'

/**
 * The values that are kept. Jest gives every test file its own globals and modules; Node's modules are the worker's.
 */
const kept = http.globalAgent as unknown as Record<symbol, unknown>

/** Makes a value once in a jest worker; all test files that the worker runs get the same one. */
export const onceAWorker = async (name: string, make: () => Promise<string>): Promise<string> => {
  const key = Symbol.for(name)
  kept[key] ??= await make()
  return kept[key] as string
}
