type Counters = { readonly functions: Readonly<Record<string, { readonly invocations: number }>> }

/** Functions that a phone calls. Timers call the others. */
const CALLED = ['browse', 'claim', 'person']

/** Counts the calls of functions since the cloud started. */
export const countCalls = async (controlUrl: string): Promise<number> => {
  const target = new URL(controlUrl)
  target.pathname = '/control/counters'
  const { functions } = (await (await fetch(target)).json()) as Counters
  return CALLED.reduce((sum, name) => sum + (functions[name]?.invocations ?? 0), 0)
}
