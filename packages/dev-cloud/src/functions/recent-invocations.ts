/** One finished run, for the page. It holds nothing of the event or the result. */
export type RecentInvocation = {
  readonly requestId: string
  /** When it ended, ISO 8601. */
  readonly at: string
  readonly source: string
  /** `ok`, or the kind of its failure. */
  readonly outcome: string
  readonly milliseconds: number
}

/** The last runs of each function. */
export type RecentInvocations = {
  add(functionName: string, invocation: RecentInvocation): void
  /** The newest first. */
  of(functionName: string): readonly RecentInvocation[]
}

const KEPT = 20

export const createRecentInvocations = (): RecentInvocations => {
  const all = new Map<string, RecentInvocation[]>()
  return {
    add: (name, invocation) => void all.set(name, [invocation, ...(all.get(name) ?? [])].slice(0, KEPT)),
    of: (name) => all.get(name) ?? [],
  }
}
