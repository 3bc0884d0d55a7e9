import type { RiskPolicy } from '@hongbao/types'
import { type ClaimPorts, claimCover, pauseCampaign } from '../index'
import { callBy } from '../testing/call-by'
import { operate, publishFor, testCampaign, testServer } from '../testing/test-server'

const goat = { campaignId: 'goat' }
const POLICY: RiskPolicy = { refuseFrom: 4, whenDown: 'let-in' }

/** A server whose campaign has a risk policy. WeChat answers `rank`, and each question is counted. */
const askingServer = async (risk: RiskPolicy | undefined, rank: number | undefined, stock = 10) => {
  const server = testServer()
  const campaign = { ...testCampaign(stock), ...(risk && { risk }) }
  await publishFor(server.ports, 'goat', campaign)
  const asked: string[] = []
  const ports: ClaimPorts = {
    ...server.ports,
    risk: {
      rank: async ({ openid }) => {
        asked.push(openid)
        return rank
      },
    },
  }
  const instance = server.instance()
  const claim = async (openid: string, over: Partial<ClaimPorts> = {}) => {
    const outcome = await claimCover(callBy({ ...ports, ...over }, instance, openid), goat)
    if (!outcome.ok) return outcome.refusal.code
    return outcome.data.already ? 'already' : 'granted'
  }
  return { ...server, campaign, claim, asked }
}

describe('a campaign with a risk policy', () => {
  it('refuses a person whom WeChat finds risky, and takes no unit', async () => {
    const { claim, store } = await askingServer(POLICY, 4)
    expect(await claim('a')).toBe('NOT_ELIGIBLE')
    expect([...store.all('buckets').values()].map(({ left }) => left)).toEqual([10])
  })

  it('grants a cover to a person whom WeChat does not find risky', async () => {
    const { claim } = await askingServer(POLICY, 3)
    expect(await claim('a')).toBe('granted')
  })

  it('answers a person who has a grant without asking WeChat again', async () => {
    const { claim, asked } = await askingServer(POLICY, 0)
    const risky = { risk: { rank: async () => 4 } }
    expect([await claim('a'), await claim('a'), await claim('a', risky)]).toEqual([
      'granted',
      'already',
      'already',
    ])
    expect(asked).toEqual(['a'])
  })

  it('grants covers while WeChat gives no rank, if its policy is "let-in"', async () => {
    const { claim } = await askingServer({ refuseFrom: 4, whenDown: 'let-in' }, undefined)
    expect(await claim('a')).toBe('granted')
  })

  it('refuses with RETRY_LATER while WeChat gives no rank, if its policy is "try-later"', async () => {
    const { claim } = await askingServer({ refuseFrom: 4, whenDown: 'try-later' }, undefined)
    expect(await claim('a')).toBe('RETRY_LATER')
  })

  it('does not ask WeChat about anybody once it is known to be sold out', async () => {
    const { claim, asked } = await askingServer(POLICY, 0, 1)
    await claim('a')
    await claim('b')
    expect(await claim('c')).toBe('SOLD_OUT')
    expect(asked).not.toContain('c')
  })

  it('does not ask WeChat about anybody while it is paused', async () => {
    const { ports, claim, asked } = await askingServer(POLICY, 0)
    await operate(ports, pauseCampaign, 'goat')
    expect(await claim('a')).toBe('PAUSED')
    expect(asked).toEqual([])
  })
})

it('a campaign without a risk policy does not ask WeChat about anybody', async () => {
  const { claim, asked } = await askingServer(undefined, 4)
  expect(await claim('a')).toBe('granted')
  expect(asked).toEqual([])
})
