import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import type { Messages } from '@hongbao/service'

const OPENID = 'o-somebody'
const TEMPLATE = 'template-1'
const message = {
  openid: OPENID,
  templateId: TEMPLATE,
  page: 'pages/cover/index?id=koi',
  data: { thing1: '鲤' },
}

let cloud: Cloud
let dataDir: string
let messages: Messages

const reach = async (url: string, path: string, body?: object): Promise<unknown> => {
  const target = new URL(url)
  target.pathname = path
  const headers = { 'content-type': 'application/json' }
  const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : {}
  return (await fetch(target, request)).json()
}

const consent = () => reach(cloud.clientUrl, '/client/subscribe', { openid: OPENID, templateIds: [TEMPLATE] })

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'messages-'))
  const infrastructure = await loadInfrastructure(infrastructureFile)
  cloud = await startCloud({ port: 0, dataDir, infrastructure, wechat: { templates: [TEMPLATE] } })
  Object.assign(process.env, cloud.environment())
  const { cloudPorts } = await import('@hongbao/cloud-kit')
  messages = cloudPorts.messages
})

afterAll(async () => {
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('subscribe messages on WeChat’s cloud, through the real SDK and the local cloud', () => {
  it('are sent once for one consent, and refused with 43101 after that', async () => {
    await consent()
    expect(await messages.send(message)).toEqual({ kind: 'sent' })
    expect(await messages.send(message)).toEqual({ kind: 'refused', code: 43101 })
  })

  it('arrive with their data in WeChat’s form', async () => {
    await consent()
    await messages.send(message)
    expect(await reach(cloud.controlUrl, '/control/messages')).toMatchObject({
      messages: [{ to: OPENID, content: { data: { thing1: { value: '鲤' } }, page: message.page } }, {}],
    })
  })

  it('are refused with WeChat’s code when the template is unknown', async () => {
    expect(await messages.send({ ...message, templateId: 'none' })).toEqual({ kind: 'refused', code: 40037 })
  })

  it.each([-604102, -604103])('are answered as unknown when WeChat’s bridge answers %i', async (errcode) => {
    await reach(cloud.controlUrl, '/control/wechat', { api: 'subscribeMessage.send', errcode, rate: 1 })
    expect(await messages.send(message)).toEqual({ kind: 'unknown' })
  })
})
