/** What the cloud has acknowledged, and so may never lose. */
export type Ledger = {
  acknowledge(id: string): void
  /** Ids acknowledged since the last check, and a random sample of older ones. */
  toInspect(): readonly string[]
  size(): number
  /** Acknowledged increments of the one counter. */
  countIncrement(): void
  increments(): number
}

const OLD_ONES = 200

export const createLedger = (): Ledger => {
  const acknowledged: string[] = []
  let seen = 0
  let increments = 0
  return {
    acknowledge: (id) => void acknowledged.push(id),
    toInspect: () => {
      const old = Array.from({ length: Math.min(OLD_ONES, seen) }, () => Math.floor(Math.random() * seen))
      const fresh = acknowledged.slice(seen)
      seen = acknowledged.length
      return [...new Set([...old.map((at) => acknowledged[at] ?? ''), ...fresh])]
    },
    size: () => acknowledged.length,
    countIncrement: () => {
      increments++
    },
    increments: () => increments,
  }
}
