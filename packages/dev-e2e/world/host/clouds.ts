import { functionsDir, infrastructureFile } from '@hongbao/dev'
import {
  type Cloud,
  type Infrastructure,
  type LogLine,
  loadInfrastructure,
  startCloud,
} from '@hongbao/dev-cloud'
import { DEMO_ROBOT_KEY, demoCampaigns, demoCtoken, tellRobot } from '@hongbao/dev-demo'
import { RISKY, SMALL_CTOKEN } from '../known-to-wechat'
import { copyDemo, hasData, moveComingDrops } from './demo-data'
import { findPort } from './find-port'
import type { CloudChanges, HostedCloud } from './requests'

const ctokens = [...demoCampaigns.map(({ slug }) => demoCtoken(slug)), SMALL_CTOKEN]

const wechat = {
  covers: ctokens.map((ctoken) => ({ ctoken })),
  robots: [{ key: DEMO_ROBOT_KEY, name: 'operators' }],
  riskRanks: Object.fromEntries(RISKY.map((openid) => [openid, 4])),
}

/** The cloud that is open, and what it logged. */
let open: { readonly cloud: Cloud; readonly lines: readonly LogLine[] } | undefined

const withoutUniqueIndexes = (declared: Infrastructure): Infrastructure => ({
  ...declared,
  collections: declared.collections.map((collection) => ({
    ...collection,
    indexes: collection.indexes.filter(({ unique }) => !unique),
  })),
})

/** Longer than any function of the product may run: a cold start on a busy machine takes more than its limit. */
const PATIENT_SECONDS = 30

const patient = (declared: Infrastructure): Infrastructure => ({
  ...declared,
  functions: declared.functions.map((each) => ({ ...each, timeoutSeconds: PATIENT_SECONDS })),
})

/** All clouds of this process have one address, which is in the demo's published files. */
const port = findPort()

const start = async (dataDir: string, changes: CloudChanges): Promise<Cloud> => {
  const declared = patient(await loadInfrastructure(infrastructureFile))
  const lines: LogLine[] = []
  const cloud = await startCloud({
    port: await port,
    log: (line) => lines.push(line),
    dataDir,
    functionsDir,
    infrastructure: changes.withoutUniqueIndexes ? withoutUniqueIndexes(declared) : declared,
    wechat,
    maxInstances: changes.maxInstances,
  })
  open = { cloud, lines }
  return cloud
}

/** Opens the cloud that is in `dataDir`; in an empty folder a new one. */
export const openCloud = async (dataDir: string, changes: CloudChanges): Promise<HostedCloud> => {
  const { demo = true } = changes
  const isNew = !hasData(dataDir)
  if (demo && isNew) await copyDemo(await port, dataDir)
  const cloud = await start(dataDir, changes)
  if (demo && isNew) await moveComingDrops(cloud)
  if (!demo) await tellRobot(cloud)
  const { url, clientUrl, controlUrl } = cloud
  return { url, clientUrl, controlUrl, environment: cloud.environment() }
}

export const currentCloud = (): Cloud => {
  if (open) return open.cloud
  throw new Error('no cloud is open')
}

export const closeCloud = async (): Promise<void> => {
  const closing = open
  open = undefined
  await closing?.cloud.close()
}

export const readLog = (functionName: string): readonly string[] =>
  (open?.lines ?? []).filter(({ fields }) => fields?.function === functionName).map(({ message }) => message)
