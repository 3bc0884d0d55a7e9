import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import { describeDocuments } from './documents-suite'

let cloud: Cloud | undefined
let dataDir: string | undefined

const closeCloud = async (): Promise<void> => {
  await cloud?.close()
  if (dataDir) rmSync(dataDir, { recursive: true })
  cloud = undefined
}

/** The SDK reads its target from the environment at each request, so one process can use one cloud after another. */
const openOnFreshCloud = async () => {
  await closeCloud()
  dataDir = mkdtempSync(join(tmpdir(), 'documents-'))
  const infrastructure = await loadInfrastructure(infrastructureFile)
  cloud = await startCloud({ port: 0, dataDir, infrastructure })
  Object.assign(process.env, cloud.environment())
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  return cloudPorts.documents
}

afterAll(closeCloud)

describeDocuments('WeChat’s cloud, through the real SDK and the local cloud', openOnFreshCloud)
