import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructureFile } from '@hongbao/dev'
import { type Cloud, loadInfrastructure, startCloud } from '@hongbao/dev-cloud'
import type { RiskService } from '@hongbao/service'

let cloud: Cloud
let dataDir: string
let risk: RiskService

const provoke = async (errcode: number, rate: number): Promise<void> => {
  const target = new URL(cloud.controlUrl)
  target.pathname = '/control/wechat'
  const body = JSON.stringify({ api: 'riskControl.getUserRiskRank', errcode, rate })
  await fetch(target, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'risk-'))
  const infrastructure = await loadInfrastructure(infrastructureFile)
  const riskRanks = { 'o-risky': 4, 'o-doubtful': 2 }
  cloud = await startCloud({ port: 0, dataDir, infrastructure, wechat: { riskRanks } })
  Object.assign(process.env, cloud.environment())
  risk = (await import('@hongbao/cloud-kit')).cloudPorts.risk
})

afterAll(async () => {
  await cloud?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

describe('a risk rank on WeChat’s cloud, through the real SDK and the local cloud', () => {
  it.each([
    ['o-risky', 4],
    ['o-doubtful', 2],
    ['o-anybody', 0],
  ])('of %s is %i', async (openid, rank) => {
    expect(await risk.rank({ openid })).toBe(rank)
  })

  it('is undefined for a person whom WeChat does not know', async () => {
    expect(await risk.rank({ openid: 'nobody' })).toBeUndefined()
  })

  it.each([-1, -604102, -604101, 45009])('is undefined while WeChat answers %i', async (errcode) => {
    await provoke(errcode, 1)
    expect(await risk.rank({ openid: 'o-risky' })).toBeUndefined()
    await provoke(errcode, 0)
  })
})
