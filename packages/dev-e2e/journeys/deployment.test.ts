import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { infrastructure } from '@hongbao/cloud-kit/infrastructure'
import { type CliRun, runCli } from '@hongbao/deploy/testing'
import { type Cloud, parseInfrastructure } from '@hongbao/dev-cloud'
import { createRunning, type Running, startTencent, type Tencent } from '@hongbao/dev-tencent'
import { publishCatalog } from '@hongbao/service'
import { publishFor, testCampaign } from '@hongbao/service/testing'
import { DAY, SECOND } from '@hongbao/types'
import { openPhone } from '../world/phone'

/** The machine may be busy: each step starts processes of its own. */
jest.setTimeout(180_000)

const ENV = 'cloud1-try-out'
const CAMPAIGN = 'first-campaign'
const CTOKEN = 'ctoken-of-the-test'

/** A temporary key, all of it planted: none of these texts may appear anywhere. */
const KEY = {
  secretId: 'AKIDplantedIdOfTheTest',
  secretKey: 'plantedSecretKeyOfTheTest',
  token: 'plantedSessionTokenOfTheTest',
}

const folder = mkdtempSync(join(tmpdir(), 'journeys-deployment-'))
let running: Running
let tencent: Tencent
let cloud: Cloud
const runs: CliRun[] = []

const cli = async (...words: string[]): Promise<CliRun> => {
  const run = await runCli(words, tencent, KEY)
  runs.push(run)
  return run
}

/** Publishes an open campaign by the operators' verb, and the catalog, which patrol would do within a minute. */
const publish = async (): Promise<void> => {
  Object.assign(process.env, cloud.environment())
  const { cloudPorts, uploadFile } = await import('@hongbao/cloud-kit')
  const picture = await uploadFile(
    'covers/first/cover.svg',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  )
  const now = cloudPorts.clock.now()
  const schedule = { drops: [{ id: 'only', opensAt: now - SECOND, stock: 3 }], endsAt: now + DAY }
  const model = testCampaign(3)
  const brand = { ...model.brand, mark: picture }
  const art = { ...model.art, cover: picture, thumb: picture }
  await publishFor(cloudPorts, CAMPAIGN, { ...model, brand, art, schedule }, CTOKEN)
  await publishCatalog(cloudPorts)
}

beforeAll(async () => {
  running = createRunning(
    { envId: ENV, looks: 1 },
    {
      port: 0,
      dataDir: folder,
      registersOpenapi: true,
      wechat: { covers: [{ ctoken: CTOKEN }] },
      patienceSeconds: 30,
      cdn: parseInfrastructure(infrastructure).storage,
    },
  )
  tencent = await startTencent(running.standIn, KEY)
})

afterAll(async () => {
  await tencent.close()
  await running.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('somebody with a key of Tencent Cloud and an empty environment', () => {
  it('deploys the product with one command', async () => {
    const { code, output } = await cli('deploy', '--env', ENV, '--confirm', ENV)
    expect(output).toContain(`Verified in`)
    expect(code).toBe(0)
  })

  it('publishes a campaign there, and a person claims its cover on the phone', async () => {
    cloud = await running.start()
    await publish()
    const phone = await openPhone('o-first-person', cloud.clientUrl)
    try {
      await phone.open(`/pages/cover/index?id=${CAMPAIGN}`)
      expect(await phone.claim()).toMatch(/^https:\/\/support\.weixin\.qq\.com\//)
    } finally {
      await phone.close()
    }
  })

  it('is told by the doctor that nothing is wrong', async () => {
    const url = new URL(cloud.controlUrl)
    url.pathname += '/run-timer'
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ function: 'patrol' }),
    })
    const { output } = await cli('doctor', '--env', ENV)
    expect(output).not.toContain('WRONG')
    expect(output).toContain('claims refuses a second document with the same unit')
    expect(output).toContain('patrol wrote a metric')
    expect(output).toContain('so the function may ask')
    expect(output).toContain('current.json is read as a phone reads it')
  })

  it('finds no part of the key in what was printed, in the command lines, or in what the environment keeps', () => {
    const printed = runs.map(({ output, commandLine }) => output + commandLine).join()
    const asked = JSON.stringify(running.standIn.calls)
    const kept = JSON.stringify([...running.standIn.state.functions, ...running.standIn.state.tables])
    for (const secret of Object.values(KEY)) {
      expect(printed).not.toContain(secret)
      expect(asked).not.toContain(secret)
      expect(kept).not.toContain(secret)
    }
  })
})
