import type { Change } from '@hongbao/types'
import { claimCover, setCtoken } from '../index'
import { callBy, campaignIn, OPERATOR, operate, serverWith } from '../testing'

const goat = { campaignId: 'goat' }

describe('the automatic pause', () => {
  const refusing = async (code: number) => {
    const server = await serverWith(10)
    const ports = { ...server.ports, coverApi: { link: async () => ({ failed: true, code }) as const } }
    return { ...server, ports }
  }

  it('is a change by the system that names the refused ctoken', async () => {
    const server = await refusing(9600004)
    await claimCover(callBy(server.ports, server.instance(), 'a'), goat)
    const { schedule, ctoken } = await campaignIn(server)
    expect(schedule.paused).toBe(true)
    expect(await server.ports.documents.get('changes', 'goat@2')).toMatchObject({
      actor: { kind: 'system' },
      change: { kind: 'pause', refused: ctoken },
    })
  })

  it('leaves a campaign alone that names another ctoken by then', async () => {
    const server = await refusing(9600004)
    const one = server.instance()
    const accepting = { ...server.ports, coverApi: { link: async () => ({ url: 'https://a.example' }) } }
    await claimCover(callBy(accepting, one, 'a'), goat)
    await operate(server.ports, setCtoken, 'goat', { ctoken: 'another' })
    await claimCover(callBy(server.ports, one, 'a'), goat)
    expect((await campaignIn(server)).schedule.paused).toBe(false)
  })

  it('does not finish a change that somebody else logged', async () => {
    const server = await refusing(9600004)
    const change: Change = { kind: 'edit', put: { rank: 9 }, erase: [] }
    const entry = { _id: 'goat@2', ...goat, revision: 2, actor: OPERATOR, changeId: 'theirs', at: 1, change }
    await server.ports.documents.insert('changes', { ...entry, unfinished: true })
    await claimCover(callBy(server.ports, server.instance(), 'a'), goat)
    expect(await campaignIn(server)).toMatchObject({ revision: 1, schedule: { paused: false } })
  })
})
