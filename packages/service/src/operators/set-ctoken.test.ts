import type { Change } from '@hongbao/types'
import { changeCampaign, claimCover, setCtoken } from '../index'
import { callBy, OPERATOR, operate, serverWith, type TestServer } from '../testing'

const goat = { campaignId: 'goat' }

const change = ({ ports }: TestServer, from: number, changeId: string, what: Change) =>
  changeCampaign({ ports, actor: OPERATOR }, { ...goat, from, changeId }, what)

describe('the ctoken of a campaign', () => {
  it('is replaced under another name, which warm instances learn when they read the campaign again', async () => {
    const server = await serverWith(10)
    const asked: string[] = []
    const ports = {
      ...server.ports,
      coverApi: {
        link: async ({ ctoken }: { ctoken: string }) => {
          asked.push(ctoken)
          return { url: 'https://a.example' }
        },
      },
    }
    const one = server.instance()
    await claimCover(callBy(ports, one, 'a'), goat)
    await operate(ports, setCtoken, 'goat', { ctoken: 'another' })
    server.pass(6_000)
    await claimCover(callBy(ports, one, 'a'), goat)
    expect(asked).toEqual(['ctoken', 'another'])
  })

  it('is not kept when the change was refused', async () => {
    const server = await serverWith(10)
    await change(server, 1, 'theirs', { kind: 'pause' })
    const wanted = { ...goat, from: 1, changeId: 'mine' }
    const outcome = await setCtoken({ ports: server.ports, actor: OPERATOR }, wanted, { ctoken: 'another' })
    expect(outcome).toMatchObject({ refusal: { code: 'CONFLICT' } })
    const values = [...server.store.all('secrets').values()].map(({ value }) => value)
    expect(values).toContain('ctoken')
    expect(values).not.toContain('another')
  })
})
