import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as CloudKit from '@hongbao/cloud-kit'
import { bundle, infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import { describeDocuments } from './documents-suite'

/** The ports as functions have them: bundled with the SDK, parts of which load when they are first used. */
let kit: typeof CloudKit | undefined
let cloud: Cloud | undefined
let dataDir: string | undefined

const folder = mkdtempSync(join(tmpdir(), 'bundled-ports-'))

const closeCloud = async (): Promise<void> => {
  await cloud?.close()
  if (dataDir) rmSync(dataDir, { recursive: true })
  cloud = undefined
}

const openOnFreshCloud = async (): Promise<typeof CloudKit> => {
  await closeCloud()
  dataDir = mkdtempSync(join(tmpdir(), 'documents-'))
  const infrastructure = await loadInfrastructure(infrastructureFile)
  const wechat = { covers: [{ ctoken: 'ctoken' }], riskRanks: { 'o-risky': 4 } }
  cloud = await startCloud({ port: 0, dataDir, infrastructure, wechat })
  Object.assign(process.env, cloud.environment())
  const file = join(folder, 'cloud-kit.js')
  if (!kit) await bundle(join(__dirname, '../../cloud-kit/src/index.ts'), file)
  kit ??= createRequire(__filename)(file) as typeof CloudKit
  return kit
}

afterAll(async () => {
  await closeCloud()
  rmSync(folder, { recursive: true, force: true })
})

describeDocuments('WeChat’s cloud, through the bundled SDK and the local cloud', async () => {
  const { cloudPorts } = await openOnFreshCloud()
  return cloudPorts.documents
})

describe('a function’s bundle with the SDK', () => {
  it('asks WeChat for a link', async () => {
    const { cloudPorts } = await openOnFreshCloud()
    expect(await cloudPorts.coverApi.link({ openid: 'o-somebody', ctoken: 'ctoken' })).toHaveProperty('url')
  })

  it('asks WeChat for a risk rank', async () => {
    const { cloudPorts } = await openOnFreshCloud()
    expect(await cloudPorts.risk.rank({ openid: 'o-risky' })).toBe(4)
  })

  it('asks WeChat to send a message', async () => {
    const { cloudPorts } = await openOnFreshCloud()
    const message = { openid: 'o-somebody', templateId: 'none', page: 'p', data: {} }
    expect(await cloudPorts.messages.send(message)).toMatchObject({ kind: 'refused' })
  })

  it('puts a file, answers its address and removes the file', async () => {
    const { cloudPorts, uploadFile } = await openOnFreshCloud()
    const id = await uploadFile('covers/a.txt', Buffer.from('a'))
    const address = (await cloudPorts.files.addresses([id])).get(id)
    expect(await (await fetch(address ?? '')).text()).toBe('a')
    await cloudPorts.files.remove([id])
    expect((await fetch(address ?? '')).ok).toBe(false)
  })
})
