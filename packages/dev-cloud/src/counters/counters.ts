/** What happened since the start, for tests, benches and bills. It never holds a value of a document or an event. */
export type Counters = {
  operation(functionName: string, action: string, collection: string | undefined, bytes: number): void
  invoked(functionName: string, cold: boolean): void
  finished(functionName: string, ok: boolean, milliseconds: number): void
  read(): CounterReport
}

export type OperationCount = {
  readonly function: string
  readonly action: string
  readonly collection: string
  readonly count: number
  readonly bytes: number
}

export type FunctionCount = {
  readonly invocations: number
  readonly failures: number
  readonly coldStarts: number
  readonly milliseconds: number
}

export type CounterReport = {
  readonly since: string
  /** What each function sent. `trusted` is a process with the variables of `cloud env`. */
  readonly operations: readonly OperationCount[]
  readonly functions: Readonly<Record<string, FunctionCount>>
  /** Calls that the platform would bill: calls of functions, reads and writes of the database, uploads and downloads. */
  readonly billableCalls: number
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

type OperationSums = Mutable<Pick<OperationCount, 'count' | 'bytes'>>

type FunctionSums = Mutable<FunctionCount>

/** Actions that move no data and are not billed (docs/cloudbase-wire.md, What is billed). */
const FREE = new Set(['database.startTransaction', 'database.commitTransaction', 'database.abortTransaction'])

export const createCounters = (): Counters => {
  const since = new Date().toISOString()
  const operations = new Map<string, OperationSums>()
  const functions = new Map<string, FunctionSums>()

  const functionCount = (name: string): FunctionSums => {
    const found = functions.get(name) ?? { invocations: 0, failures: 0, coldStarts: 0, milliseconds: 0 }
    functions.set(name, found)
    return found
  }

  return {
    operation: (functionName, action, collection, bytes) => {
      const key = `${functionName}\0${action}\0${collection ?? ''}`
      const counts = operations.get(key)
      if (counts) {
        counts.count++
        counts.bytes += bytes
      } else operations.set(key, { count: 1, bytes })
    },
    invoked: (name, cold) => {
      const count = functionCount(name)
      count.invocations++
      if (cold) count.coldStarts++
    },
    finished: (name, ok, milliseconds) => {
      const count = functionCount(name)
      count.milliseconds += milliseconds
      if (!ok) count.failures++
    },
    read: () => report(since, operations, functions),
  }
}

const report = (
  since: string,
  operations: ReadonlyMap<string, OperationSums>,
  functions: ReadonlyMap<string, FunctionCount>,
): CounterReport => {
  const listed = [...operations].map(([key, counts]): OperationCount => {
    const [name, action, collection] = key.split('\0') as [string, string, string]
    return { function: name, action, collection, ...counts }
  })
  const sent = listed.filter(({ action }) => !FREE.has(action) && action !== 'functions.invokeFunction')
  const invocations = [...functions.values()].reduce((sum, { invocations: count }) => sum + count, 0)
  return {
    since,
    operations: listed,
    functions: Object.fromEntries(functions),
    billableCalls: sent.reduce((sum, { count }) => sum + count, invocations),
  }
}
