import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import type { Documents } from '@hongbao/service'

const calls: Record<string, (documents: Documents) => Promise<unknown>> = {
  get: (documents) => documents.get('claims', 'a'),
  campaignWith: (documents) =>
    documents.campaignWith('c', { secrets: ['s'], namedSecrets: true, buckets: [] }),
  find: (documents) => documents.find('claims', { unit: 'u' }),
  insert: (documents) => documents.insert('claims', { _id: 'a', unit: 'u' }),
  updateOne: (documents) => documents.updateOne('buckets', { _id: 'a' }, { add: { left: 1 } }),
  count: (documents) => documents.count('claims', { unit: 'u' }),
  remove: (documents) => documents.remove('alerts', { rule: 'x' }),
}

describe('the documents port while the database refuses because of load', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'busy-cloud-'))
  let cloud: Cloud
  let documents: Documents
  beforeAll(async () => {
    const infrastructure = await loadInfrastructure(infrastructureFile)
    cloud = await startCloud({ port: 0, dataDir, infrastructure, databaseLimits: { operationsPerSecond: 0 } })
    Object.assign(process.env, cloud.environment())
    documents = (await import('@hongbao/cloud-kit')).cloudPorts.documents
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(dataDir, { recursive: true })
  })

  it.each(Object.entries(calls))('answers %s with a StoreFault that says overloaded', async (_, call) => {
    await expect(call(documents)).rejects.toMatchObject({ name: 'StoreFault', overloaded: true })
  })
})
