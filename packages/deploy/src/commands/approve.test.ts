import type { StandIn } from '@hongbao/dev-tencent'
import { planDeployment } from '../apply/deploy'
import { standInManagement } from '../testing/stand-in-management'
import { declaredAt, deployed, deploymentOf, small } from '../testing/world'
import { approve } from './approve'

beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined))
afterEach(() => void jest.restoreAllMocks())

const approveFor = async (standIn: StandIn, confirmed?: string, replaceRuntime = false): Promise<void> => {
  const { envId } = standIn.state
  const deployment = deploymentOf(standInManagement(standIn), envId, declaredAt('2', small))
  const { plan, observed } = await planDeployment(deployment)
  await approve(deployment.asking, plan, observed, { confirmed, replaceRuntime })
}

const withCampaign = async (campaign: object): Promise<StandIn> => {
  const standIn = await deployed(declaredAt('1', small))
  for (const [name, each] of standIn.state.functions)
    standIn.state.functions.set(name, { ...each, runtime: 'Nodejs18.15' })
  await standIn.answer({
    service: 'tcb',
    action: 'RunCommands',
    params: {
      EnvId: standIn.state.envId,
      MongoConnector: { InstanceId: 'flexdb', DatabaseName: 'tnt' },
      MgoCommands: [
        {
          TableName: 'campaigns',
          CommandType: 'INSERT',
          Command: JSON.stringify({ insert: 'campaigns', documents: [{ _id: 'koi', ...campaign }] }),
        },
      ],
    },
  })
  return standIn
}

const later = Date.now() + 1e9
const LIVE = { state: 'live', schedule: { paused: false, endsAt: later } }

describe('the approval of a plan', () => {
  test('is given by the environment’s id and by nothing else', async () => {
    const standIn = await deployed(declaredAt('1', small))
    await expect(approveFor(standIn, standIn.state.envId)).resolves.toBeUndefined()
    await expect(approveFor(standIn, 'another')).rejects.toThrow('Nothing was changed')
  })

  test('is refused while a unique index stands with other keys, whoever confirms', async () => {
    const standIn = await deployed(declaredAt('1', small))
    const indexes = standIn.state.tables.get('claims')?.indexes ?? []
    const at = indexes.findIndex(({ name }) => name === 'unit')
    indexes[at] = { name: 'unit', keys: [['unit', 1]], unique: false, sparse: false }
    await expect(approveFor(standIn, standIn.state.envId)).rejects.toThrow('The index unit of claims')
  })

  test('of a new runtime is refused while a campaign is live, unless it is asked for', async () => {
    const standIn = await withCampaign(LIVE)
    await expect(approveFor(standIn, standIn.state.envId)).rejects.toThrow('a campaign is live')
    await expect(approveFor(standIn, standIn.state.envId, true)).resolves.toBeUndefined()
  })

  test.each([
    ['archived', { state: 'archived' }],
    ['paused', { ...LIVE, schedule: { paused: true, endsAt: later } }],
    ['over', { ...LIVE, schedule: { paused: false, endsAt: 1 } }],
  ])('of a new runtime is given while every campaign is %s', async (_what, campaign) => {
    const standIn = await withCampaign(campaign)
    await expect(approveFor(standIn, standIn.state.envId)).resolves.toBeUndefined()
  })

  test('of a new runtime is refused while a campaign is of a form that is not known', async () => {
    const standIn = await withCampaign({ anything: 1 })
    await expect(approveFor(standIn, standIn.state.envId)).rejects.toThrow('a campaign is live')
  })
})
