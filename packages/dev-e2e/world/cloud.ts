import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CloudPorts } from '@hongbao/cloud-kit'
import { type CloudChanges, closeHostedCloud, openHostedCloud, readHostedLog } from './host/requests'

/** A local cloud with the built functions and the demo campaigns, in a folder of its own. */
export type TestCloud = {
  readonly url: string
  /** Where a client calls functions: the address with its token. */
  readonly clientUrl: string
  /** The product's own ports on this cloud. */
  readonly ports: CloudPorts
  /** Calls a function as `openid`, and answers what a client gets. For events that no phone sends. */
  readonly call: (name: string, data: unknown, openid: string) => Promise<unknown>
  /** Makes the local cloud do what the platform may do, such as freeze instances or run a timer. */
  readonly control: (verb: string, body: object) => Promise<unknown>
  /** How often a function has been called since the cloud started. */
  readonly calls: (name: string) => Promise<number>
  /** The messages to people and to the operators' robot, the oldest first. */
  readonly messages: () => Promise<readonly SentMessage[]>
  /** Sets the clock of functions and the database ahead. Timers and waiting calls are not affected. */
  readonly pass: (ms: number) => Promise<void>
  /** The lines that a function has printed since the cloud started. */
  readonly printed: (name: string) => Promise<readonly string[]>
  /** Counts since the cloud started: operations, calls, instances. */
  readonly counters: () => Promise<unknown>
  readonly close: () => Promise<void>
}

export type SentMessage = { readonly to: string; readonly content: object }

const send = async (url: string, path: string, body?: unknown): Promise<unknown> => {
  const target = new URL(url)
  target.pathname = path
  const headers = { 'content-type': 'application/json' }
  const request = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(target, request)
  const answer = await response.json()
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer
}

type Counters = { readonly functions: Readonly<Record<string, { readonly invocations: number }>> }

const callsOf = async (controlUrl: string, name: string): Promise<number> => {
  const { functions } = (await send(controlUrl, '/control/counters')) as Counters
  return functions[name]?.invocations ?? 0
}

const messagesOf = async (controlUrl: string): Promise<SentMessage[]> => {
  const { messages } = (await send(controlUrl, '/control/messages')) as { messages: SentMessage[] }
  return messages.reverse()
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'journey-'))
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true })

/** Opens the cloud of a folder; an empty folder gets the demo. One cloud is open in a jest worker at a time. */
export const openCloud = async (dataDir: string, changes: CloudChanges = {}): Promise<TestCloud> => {
  const { url, clientUrl, controlUrl, environment } = await openHostedCloud(dataDir, changes)
  Object.assign(process.env, environment)
  // wx-server-sdk reads the environment when it loads.
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  let aheadMs = 0
  return {
    url,
    clientUrl,
    ports: cloudPorts,
    call: (name, data, openid) => send(clientUrl, '/client/call-function', { name, data, openid }),
    control: (verb, body) => send(controlUrl, `/control/${verb}`, body),
    calls: (name) => callsOf(controlUrl, name),
    counters: () => send(controlUrl, '/control/counters'),
    messages: () => messagesOf(controlUrl),
    printed: readHostedLog,
    pass: async (ms) => {
      aheadMs += ms
      await send(controlUrl, '/control/clock', { aheadMs })
    },
    close: closeHostedCloud,
  }
}
