import { RISKY } from '../world/cloud'
import { useCloud } from '../world/journey'
import { publishSmall, SMALL } from '../world/small-campaign'
import { stockOf } from '../world/stock'

const world = useCloud()

/** What the built function answers through the real SDK: `granted`, `already`, or the code of a refusal. */
const claim = async (openid: string): Promise<string | undefined> => {
  const { result } = (await world.cloud.call('claim', { campaignId: SMALL }, openid)) as {
    result: { ok: boolean; data?: { already: boolean }; refusal?: { code: string } }
  }
  if (result.ok) return result.data?.already ? 'already' : 'granted'
  return result.refusal?.code
}

const silenceWechat = (rate: number): Promise<unknown> =>
  world.cloud.control('wechat', { api: 'riskControl.getUserRiskRank', errcode: -1, rate })

beforeAll(() => publishSmall(world.cloud.ports, 10, { risk: { refuseFrom: 4, whenDown: 'try-later' } }))

describe('a campaign that refuses people whom WeChat finds risky', () => {
  it('grants covers to others, and none to a risky person', async () => {
    expect([await claim('o-harmless'), await claim(RISKY[0])]).toEqual(['granted', 'NOT_ELIGIBLE'])
    expect(await stockOf(world.cloud.ports, SMALL)).toMatchObject({ claims: 1 })
  })

  it('answers people with a grant, and grants nothing new, while WeChat gives no rank', async () => {
    await silenceWechat(1)
    expect([await claim('o-harmless'), await claim('o-another')]).toEqual(['already', 'RETRY_LATER'])
    await silenceWechat(0)
    expect(await claim('o-another')).toBe('granted')
  })
})
