import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  artDir,
  DEMO_ROBOT_KEY,
  demoCampaigns,
  demoCtoken,
  functionsDir,
  infrastructureFile,
  seedCloud,
} from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import type { PublishingPorts } from '@hongbao/service'

/** A local cloud with the built functions and the demo campaigns, in a folder of its own. */
export type TestCloud = {
  readonly cloud: Cloud
  /** The product's own ports, on this cloud, as a trusted process has them. */
  readonly ports: PublishingPorts
  /** What a client gets that calls a function as `openid`; for events no phone would send. */
  readonly call: (name: string, data: unknown, openid: string) => Promise<unknown>
  /** Tells the local cloud what the platform might do: freeze instances, run a timer. */
  readonly control: (verb: string, body: object) => Promise<void>
  /** How often a function has been called since the cloud started. */
  readonly calls: (name: string) => Promise<number>
  readonly close: () => Promise<void>
}

const covers = [...demoCampaigns.map(({ slug }) => slug), 'small'].map((slug) => ({
  ctoken: demoCtoken(slug),
}))

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

type Counters = { readonly functions: Readonly<Record<string, { readonly invocations: number }>> }

const callsOf = async (controlUrl: string, name: string): Promise<number> => {
  const target = new URL(controlUrl)
  target.pathname = '/control/counters'
  const { functions } = (await (await fetch(target)).json()) as Counters
  return functions[name]?.invocations ?? 0
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'journey-'))
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true })

export const openCloud = async (dataDir: string, maxInstances?: number): Promise<TestCloud> => {
  const infrastructure = await loadInfrastructure(infrastructureFile)
  const cloud = await startCloud({
    port: 0,
    dataDir,
    functionsDir,
    infrastructure,
    wechat: { covers, robots },
    maxInstances,
  })
  await seedCloud(cloud, artDir)
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  return {
    cloud,
    ports: cloudPorts,
    call: (name, data, openid) => post(cloud.clientUrl, '/client/call-function', { name, data, openid }),
    control: async (verb, body) => void (await post(cloud.controlUrl, `/control/${verb}`, body)),
    calls: (name) => callsOf(cloud.controlUrl, name),
    close: () => cloud.close(),
  }
}
