import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CloudPorts } from '@hongbao/cloud-kit'
import { functionsDir, infrastructureFile } from '@hongbao/dev'
import {
  type Cloud,
  type Infrastructure,
  type LogLine,
  loadInfrastructure,
  startCloud,
} from '@hongbao/dev-cloud'
import { DEMO_ROBOT_KEY, demoCampaigns, demoCtoken, seedCloud, tellRobot } from '@hongbao/dev-demo'

/** A local cloud with the built functions and the demo campaigns, in a folder of its own. */
export type TestCloud = {
  readonly cloud: Cloud
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
  readonly printed: (name: string) => readonly string[]
  /** Counts since the cloud started: operations, calls, instances. */
  readonly counters: () => Promise<unknown>
  readonly close: () => Promise<void>
}

export type SentMessage = { readonly to: string; readonly content: object }

export type CloudChanges = {
  readonly maxInstances?: number
  /** Differences from the product's own environment. */
  readonly infrastructure?: (declared: Infrastructure) => Infrastructure
  /** False: there are no campaigns, and only the robot's address is set. */
  readonly demo?: boolean
}

const covers = [...demoCampaigns.map(({ slug }) => slug), 'small'].map((slug) => ({
  ctoken: demoCtoken(slug),
}))

/** People whom WeChat gives the highest risk rank. Only a campaign with a risk policy asks for it. */
export const RISKY = ['o-risky', 'o-risky-too'] as const

const robots = [{ key: DEMO_ROBOT_KEY, name: 'operators' }]

const post = async (url: string, path: string, body: unknown): Promise<unknown> => {
  const target = new URL(url)
  target.pathname = path
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(target, { method: 'POST', headers, body: JSON.stringify(body) })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer
}

const get = async (url: string, path: string): Promise<unknown> => {
  const target = new URL(url)
  target.pathname = path
  return (await fetch(target)).json()
}

type Counters = { readonly functions: Readonly<Record<string, { readonly invocations: number }>> }

const callsOf = async (controlUrl: string, name: string): Promise<number> => {
  const { functions } = (await get(controlUrl, '/control/counters')) as Counters
  return functions[name]?.invocations ?? 0
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'journey-'))
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true })

const messagesOf = async (controlUrl: string): Promise<SentMessage[]> => {
  const { messages } = (await get(controlUrl, '/control/messages')) as { messages: SentMessage[] }
  return messages.reverse()
}

const prepare = (cloud: Cloud, demo: boolean): Promise<unknown> =>
  demo ? seedCloud(cloud) : tellRobot(cloud)

export const openCloud = async (
  dataDir: string,
  { maxInstances, infrastructure: change = (declared) => declared, demo = true }: CloudChanges = {},
): Promise<TestCloud> => {
  // The SDK and the addresses of files belong to one environment, as in a function's instance.
  jest.resetModules()
  const infrastructure = change(await loadInfrastructure(infrastructureFile))
  const lines: LogLine[] = []
  const cloud = await startCloud({
    port: 0,
    log: (line) => lines.push(line),
    dataDir,
    functionsDir,
    infrastructure,
    wechat: { covers, robots, riskRanks: Object.fromEntries(RISKY.map((openid) => [openid, 4])) },
    maxInstances,
  })
  await prepare(cloud, demo).catch(async (error: unknown) => {
    await cloud.close()
    throw error
  })
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  let aheadMs = 0
  return {
    cloud,
    ports: cloudPorts,
    call: (name, data, openid) => post(cloud.clientUrl, '/client/call-function', { name, data, openid }),
    control: (verb, body) => post(cloud.controlUrl, `/control/${verb}`, body),
    calls: (name) => callsOf(cloud.controlUrl, name),
    counters: () => get(cloud.controlUrl, '/control/counters'),
    messages: () => messagesOf(cloud.controlUrl),
    printed: (name) => lines.filter(({ fields }) => fields?.function === name).map(({ message }) => message),
    pass: async (ms) => {
      aheadMs += ms
      await post(cloud.controlUrl, '/control/clock', { aheadMs })
    },
    close: () => cloud.close(),
  }
}
