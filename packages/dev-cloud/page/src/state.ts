import { useEffect, useState } from 'preact/hooks'

export type Line = {
  readonly number: number
  readonly at: string
  readonly level: 'info' | 'warn' | 'error'
  readonly topic: string
  readonly message: string
  readonly fields?: Readonly<Record<string, string | number | boolean>>
}

type Instances = {
  readonly busy: number
  readonly idle: number
  readonly frozen: number
  readonly waiting: number
}

export type FunctionInfo = {
  readonly name: string
  readonly memoryMb: number
  readonly timeoutMs: number
  readonly invoke: string
  readonly openapi: readonly string[]
  readonly timers: readonly { readonly name: string; readonly cron: string }[]
  readonly instances?: Instances
  /** The last runs, the newest first. */
  readonly recent: readonly {
    readonly requestId: string
    readonly at: string
    readonly source: string
    readonly outcome: string
    readonly milliseconds: number
  }[]
}

export type Operation = {
  readonly function: string
  readonly action: string
  readonly collection: string
  readonly count: number
  readonly bytes: number
}

/** What `/page/state` answers. */
export type State = {
  readonly env: string
  readonly counters: {
    readonly since: string
    readonly billableCalls: number
    readonly operations: readonly Operation[]
    readonly functions: Readonly<
      Record<
        string,
        {
          readonly invocations: number
          readonly failures: number
          readonly coldStarts: number
          readonly milliseconds: number
        }
      >
    >
  }
  readonly collections: readonly {
    readonly name: string
    readonly documents: number
    readonly indexes: readonly {
      readonly name: string
      readonly keys: readonly [string, number][]
      readonly unique?: boolean
      readonly sparse?: boolean
    }[]
  }[]
  readonly functions: readonly FunctionInfo[]
  /** How many panels the product gave. */
  readonly panels: number
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  readonly messages: readonly {
    readonly at: string
    readonly channel: string
    readonly to: string
    readonly content: unknown
  }[]
  readonly faults: readonly {
    readonly kind: string
    readonly rate: number
    readonly function?: string
    readonly action?: string
    readonly collection?: string
    readonly fired: number
  }[]
  readonly lines: readonly Line[]
}

const REFRESH_MS = 1000

const MAX_LINES = 500

/** The cloud's state, read again every second: `undefined` before the first answer, `lost` when the cloud does not answer. */
export const useCloudState = (): { state: State | undefined; lines: readonly Line[]; lost: boolean } => {
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
        // A cloud that was started again numbers its lines from 1.
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
