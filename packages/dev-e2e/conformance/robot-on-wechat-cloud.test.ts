import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, startCloud } from '@hongbao/dev-cloud'
import type { Robot } from '@hongbao/service'

let cloud: Cloud
let dataDir: string
let robot: Robot

const webhook = (key: string): string => `${cloud.url}/wecom/cgi-bin/webhook/send?key=${key}`

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'robot-'))
  cloud = await startCloud({ port: 0, dataDir, wechat: { robots: [{ key: 'k', name: 'operators' }] } })
  Object.assign(process.env, cloud.environment())
  robot = (await import('@hongbao/cloud-kit')).cloudPorts.robot
})

afterAll(async () => {
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('the operators’ robot, at the local cloud', () => {
  it('takes a message at its own webhook and not at another', async () => {
    expect(await robot.send(webhook('k'), '**hello**')).toBe(true)
    expect(await robot.send(webhook('other'), '**hello**')).toBe(false)
  })

  it('answers false and does not throw where nobody listens', async () => {
    expect(await robot.send('http://127.0.0.1:9/send', '**hello**')).toBe(false)
  })

  it('takes twenty messages a minute and refuses more', async () => {
    const taken = []
    for (let n = 0; n < 25; n++) taken.push(await robot.send(webhook('k'), `${n}`))
    expect(taken.filter(Boolean)).toHaveLength(19)
  })
})
