import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { functionsDir, infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import { campaignOf, publishFor } from '@hongbao/service/testing'

export const INSTANCES = 16
const CTOKEN = 'bench-ctoken'
const DAY_MS = 86_400_000
/** As many people at once as keep all instances busy. */
const AT_ONCE = 2 * INSTANCES

/** A local cloud with the built functions, and its counters of `claim`. */
export type ClaimCloud = {
  readonly cloud: Cloud
  readonly publish: (id: string, units: number) => Promise<void>
  /** Everybody claims, and retries after RETRY_LATER. Answers how often each outcome occurred. */
  readonly claim: (id: string, people: readonly string[]) => Promise<Record<string, number>>
  /** Database requests of all instances of `claim` since the last call of this. */
  readonly operations: () => Promise<number>
  readonly close: () => Promise<void>
}

type Answer = {
  readonly result?: {
    readonly ok: boolean
    readonly data?: { readonly already: boolean }
    readonly refusal?: { readonly code: string }
  }
}

const send = async (url: string, path: string, body?: object): Promise<unknown> => {
  const target = new URL(url)
  target.pathname = path
  const headers = { 'content-type': 'application/json' }
  const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {}
  return (await fetch(target, request)).json()
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const told = ({ result }: Answer): string | undefined => {
  if (result?.ok) return result.data?.already ? 'repeat' : 'granted'
  const code = result?.refusal?.code
  return code === 'RETRY_LATER' ? undefined : code
}

/** Claims until the answer is final. */
const claimOnce = async (url: string, campaignId: string, openid: string): Promise<string> => {
  for (;;) {
    const call = { name: 'claim', data: { campaignId }, openid }
    const word = told((await send(url, '/client/call-function', call)) as Answer)
    if (word) return word
    await pause(50 + Math.random() * 200)
  }
}

type Counted = { readonly function: string; readonly collection: string; readonly count: number }

export const openClaimCloud = async (): Promise<ClaimCloud> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-claim-'))
  const cloud = await startCloud({
    port: 0,
    dataDir,
    functionsDir,
    infrastructure: await loadInfrastructure(infrastructureFile),
    wechat: { covers: [{ ctoken: CTOKEN }] },
    maxInstances: INSTANCES,
  })
  Object.assign(process.env, cloud.environment())
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  const total = async (): Promise<number> => {
    const { operations } = (await send(cloud.controlUrl, '/control/counters')) as { operations: Counted[] }
    return operations
      .filter((each) => each.function === 'claim' && each.collection !== '')
      .reduce((sum, { count }) => sum + count, 0)
  }
  let before = 0
  return {
    cloud,
    publish: async (id, units) => {
      const campaign = campaignOf({ drops: [units], firstDropMs: 0, calmAtMs: 1 })
      const now = Date.now()
      const drops = [{ id: 'only', opensAt: now - 1_000, stock: units }]
      const schedule = { ...campaign.schedule, drops, endsAt: now + DAY_MS }
      await publishFor(cloudPorts, id, { ...campaign, schedule }, CTOKEN)
    },
    claim: async (id, people) => {
      const counts: Record<string, number> = {}
      const queue = [...people].reverse()
      const work = async (): Promise<void> => {
        for (let openid = queue.pop(); openid !== undefined; openid = queue.pop()) {
          const word = await claimOnce(cloud.clientUrl, id, openid)
          counts[word] = (counts[word] ?? 0) + 1
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, work))
      return counts
    },
    operations: async () => {
      const now = await total()
      const since = now - before
      before = now
      return since
    },
    close: async () => {
      await cloud.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
