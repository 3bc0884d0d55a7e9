import { readdirSync, rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import { demoCampaigns, seedCloud } from '@hongbao/dev-demo'
import { getCampaign, moveDrop, publishCatalog } from '@hongbao/service'
import { HOUR } from '@hongbao/types'

/** What opens later than the demo starts, and by how much. */
const coming = demoCampaigns.flatMap(({ slug, drops }) =>
  drops.filter(({ opensIn }) => opensIn > 0).map(({ id, opensIn }) => ({ slug, dropId: id, opensIn })),
)

const OPERATOR = { kind: 'operator', operator: 'journeys' } as const

/** The product's own ports, on a cloud. */
const portsOf = async (cloud: Cloud) => {
  Object.assign(process.env, cloud.environment())
  return (await import('@hongbao/cloud-kit')).cloudPorts
}

/** Moves what is to open to where it would be in a demo that starts now, or `laterMs` after that. */
export const moveComingDrops = async (cloud: Cloud, laterMs = 0): Promise<void> => {
  const ports = await portsOf(cloud)
  const now = ports.clock.now()
  for (const { slug, dropId, opensIn } of coming) {
    const from = (await getCampaign(ports, slug))?.revision ?? 0
    const wanted = { campaignId: slug, from, changeId: `moved-${from}` }
    const outcome = await moveDrop({ ports, actor: OPERATOR }, wanted, {
      dropId,
      opensAt: now + laterMs + opensIn,
    })
    if (!outcome.ok) throw new Error(`${dropId} of ${slug} was not moved: ${outcome.refusal.code}`)
  }
  await publishCatalog(ports)
}

/** Seeds the demo into a folder. Nothing of it opens while journeys run. There are no functions, so no timer goes off. */
const seed = async (port: number): Promise<string> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'journeys-demo-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const infrastructure = await loadInfrastructure(infrastructureFile)
  const cloud = await startCloud({ port, dataDir, infrastructure })
  try {
    await seedCloud(cloud)
    await moveComingDrops(cloud, HOUR)
  } finally {
    await cloud.close()
  }
  return dataDir
}

let seeded: Promise<string> | undefined

/** Copies the demo as it was seeded, once in this process, for a cloud at `port`. */
export const copyDemo = async (port: number, dataDir: string): Promise<void> => {
  seeded ??= seed(port)
  await cp(await seeded, dataDir, { recursive: true })
}

export const hasData = (dataDir: string): boolean => readdirSync(dataDir).length > 0
