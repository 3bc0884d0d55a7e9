type Counters = { readonly functions: Readonly<Record<string, { readonly invocations: number }>> }

/** Those that a phone calls; timers call the others. */
const CALLED = ['browse', 'claim', 'person']

/** How many calls of functions the cloud has taken up. */
export const countCalls = async (controlUrl: string): Promise<number> => {
  const target = new URL(controlUrl)
  target.pathname = '/control/counters'
  const { functions } = (await (await fetch(target)).json()) as Counters
  return CALLED.reduce((sum, name) => sum + (functions[name]?.invocations ?? 0), 0)
}
