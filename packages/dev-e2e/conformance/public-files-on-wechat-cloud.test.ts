import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import type { PublicFiles } from '@hongbao/service'

let cloud: Cloud
let dataDir: string
let files: PublicFiles
let upload: (path: string, content: Buffer) => Promise<string>

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'public-files-'))
  cloud = await startCloud({ port: 0, dataDir, infrastructure: await loadInfrastructure(infrastructureFile) })
  Object.assign(process.env, cloud.environment())
  const kit = await import('@hongbao/cloud-kit')
  files = kit.cloudPorts.files
  upload = kit.uploadFile
})

afterAll(async () => {
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('public files on WeChat’s cloud, through the real SDK and the local cloud', () => {
  it('can be read by anybody at their address', async () => {
    const { address } = await files.put('catalog/a.json', '{"format":1}')
    expect(await (await fetch(address)).json()).toEqual({ format: 1 })
  })

  it('are answered with the server’s time', async () => {
    const response = await fetch((await files.put('catalog/a.json', '{}')).address)
    expect(Number.isNaN(Date.parse(response.headers.get('date') ?? ''))).toBe(false)
  })

  it('are replaced whole, at the same address', async () => {
    const first = await files.put('catalog/current.json', '{"n":1}')
    const second = await files.put('catalog/current.json', '{"n":2}')
    expect(second).toEqual(first)
    expect(await (await fetch(`${first.address}?t=7`)).json()).toEqual({ n: 2 })
  })

  it('are gone after they were removed once or twice', async () => {
    const { id, address } = await files.put('catalog/b.json', '{}')
    await files.remove([id])
    await files.remove([id])
    expect((await fetch(address)).status).toBe(404)
  })

  it('have addresses that are found by their ids', async () => {
    const ids = [
      await upload('covers/a.webp', Buffer.from('a')),
      await upload('covers/b.webp', Buffer.from('b')),
    ]
    const addresses = await files.addresses(ids)
    expect(await (await fetch(addresses.get(ids[1] ?? '') ?? '')).text()).toBe('b')
  })
})
