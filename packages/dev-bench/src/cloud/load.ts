import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { LoadOrder, LoadResult } from './load-generator'
import { end } from './start-process'

/** A load generator in a process of its own. */
export type Load = {
  /** Requests a second. Rejects when one was refused. */
  rate(url: string, milliseconds: number): Promise<number>
  /** Adds claims, many in one request. */
  fill(url: string, claims: number): Promise<void>
  stop(): Promise<void>
}

/** Connections, one for each function instance that asks at the same time. */
export const CONNECTIONS = 256

const FILL_CONNECTIONS = 4

export const startLoad = (): Load => {
  const child = fork(join(import.meta.dirname, 'load-generator.ts'), { execArgv: ['--import', 'tsx'] })
  const order = (wanted: LoadOrder) =>
    new Promise<{ requests: number; seconds: number }>((resolve, reject) => {
      child.once('message', (result: LoadResult) =>
        'failed' in result ? reject(new Error(result.failed)) : resolve(result),
      )
      child.send(wanted)
    })
  return {
    rate: async (url, milliseconds) => {
      const { requests, seconds } = await order({ url, connections: CONNECTIONS, milliseconds })
      return requests / seconds
    },
    fill: async (url, fill) => {
      await order({ url, connections: FILL_CONNECTIONS, fill })
    },
    stop: () => end(child, 'SIGTERM'),
  }
}
