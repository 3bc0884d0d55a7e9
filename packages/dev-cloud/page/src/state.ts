import { useEffect, useState } from 'preact/hooks'

export type Line = {
  readonly number: number
  readonly at: string
  readonly level: 'info' | 'warn' | 'error'
  readonly topic: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string | number | boolean>>
}

type Instances = { busy: number; idle: number; frozen: number; waiting: number }

export type FunctionInfo = {
  readonly name: string
  readonly memoryMb: number
  readonly timeoutMs: number
  readonly invoke: string
  readonly openapi: readonly string[]
  readonly timers: readonly { name: string; cron: string }[]
  readonly instances?: Instances
  /** The last runs, the newest first. */
  readonly recent: readonly {
    requestId: string
    at: string
    source: string
    outcome: string
    milliseconds: number
  }[]
}

export type Operation = { function: string; action: string; collection: string; count: number; bytes: number }

/** What `/page/state` answers. */
export type State = {
  readonly env: string
  readonly counters: {
    readonly since: string
    readonly billableCalls: number
    readonly operations: readonly Operation[]
    readonly functions: Readonly<
      Record<string, { invocations: number; failures: number; coldStarts: number; milliseconds: number }>
    >
  }
  readonly collections: readonly {
    name: string
    documents: number
    indexes: readonly {
      name: string
      keys: readonly [string, number][]
      unique?: boolean
      sparse?: boolean
    }[]
  }[]
  readonly functions: readonly FunctionInfo[]
  /** How many panels the product gave. */
  readonly panels: number
  readonly files: readonly { path: string; bytes: number }[]
  readonly messages: readonly { at: string; channel: string; to: string; content: unknown }[]
  readonly faults: readonly {
    kind: string
    rate: number
    function?: string
    action?: string
    collection?: string
    fired: number
  }[]
  readonly lines: readonly Line[]
}

const REFRESH_MS = 1000

const MAX_LINES = 500

/** The cloud as it is now, asked for every second; `undefined` before the first answer, `lost` when none comes. */
export function useCloudState(): { state: State | undefined; lines: readonly Line[]; lost: boolean } {
  const [state, setState] = useState<State>()
  const [lines, setLines] = useState<readonly Line[]>([])
  const [lost, setLost] = useState(false)

  useEffect(() => {
    let last = 0
    let since = ''
    let timer = 0
    const refresh = async () => {
      try {
        const next = (await (await fetch(`/page/state?after=${last}`)).json()) as State
        // Another start of the cloud numbers its lines from 1 again.
        if (since && since !== next.counters.since) last = 0
        else last = next.lines.at(-1)?.number ?? last
        since = next.counters.since
        setState(next)
        setLost(false)
        if (next.lines.length > 0) setLines((old) => [...old, ...next.lines].slice(-MAX_LINES))
      } catch {
        setLost(true)
      }
      timer = window.setTimeout(refresh, REFRESH_MS)
    }
    void refresh()
    return () => window.clearTimeout(timer)
  }, [])

  return { state, lines, lost }
}
