import { type Change, MINUTE } from '@hongbao/types'
import { changeCampaign, moveDrop, pauseCampaign, resumeCampaign } from '../index'
import {
  campaignIn,
  OPERATOR,
  operate,
  serverWith,
  type TestServer,
  testCampaign,
  testServer,
} from '../testing'

const goat = { campaignId: 'goat' }

const refusal = (code: string) => ({ ok: false, refusal: { code } })

const change = ({ ports }: TestServer, from: number, changeId: string, what: Change) =>
  changeCampaign({ ports, actor: OPERATOR }, { ...goat, from, changeId }, what)

describe('changing a campaign', () => {
  it('raises its revision by one and logs who changed what', async () => {
    const server = await serverWith(10)
    expect(await operate(server.ports, pauseCampaign, 'goat')).toEqual({
      ok: true,
      data: { revision: 2, already: false },
    })
    expect(await campaignIn(server)).toMatchObject({ revision: 2, schedule: { paused: true } })
    expect(await server.ports.documents.get('changes', 'goat@2')).toMatchObject({
      actor: OPERATOR,
      change: { kind: 'pause' },
    })
  })

  it('answers a repeated change as done, not as a conflict', async () => {
    const server = await serverWith(10)
    await change(server, 1, 'mine', { kind: 'pause' })
    expect(await change(server, 1, 'mine', { kind: 'pause' })).toEqual({
      ok: true,
      data: { revision: 2, already: true },
    })
    expect((await campaignIn(server)).revision).toBe(2)
  })

  it('answers a change from an old revision with CONFLICT and the present revision', async () => {
    const server = await serverWith(10)
    await change(server, 1, 'theirs', { kind: 'pause' })
    expect(await change(server, 1, 'mine', { kind: 'end' })).toEqual({
      ok: false,
      refusal: { code: 'CONFLICT', revision: 2 },
    })
    expect((await campaignIn(server)).revision).toBe(2)
  })

  it('finishes first the change that another operator logged and did not finish', async () => {
    const server = await serverWith(10)
    const decided = { _id: 'goat@2', ...goat, revision: 2, actor: OPERATOR, changeId: 'theirs', at: 1 }
    const drop = { id: 'more', opensAt: server.ports.clock.now(), stock: 5 }
    await server.ports.documents.insert('changes', {
      ...decided,
      change: { kind: 'add-stock', drop },
      unfinished: true,
    })
    expect(await operate(server.ports, pauseCampaign, 'goat')).toMatchObject({
      refusal: { code: 'CONFLICT' },
    })
    expect(await campaignIn(server)).toMatchObject({ revision: 2, stockRevision: 2 })
    expect(await server.ports.documents.get('buckets', 'goat#more#0')).toMatchObject({ left: 5 })
    expect(await server.ports.documents.get('changes', 'goat@2')).not.toHaveProperty('unfinished')
  })

  it('is not undone when a late write of the change before it arrives', async () => {
    const server = await serverWith(10)
    const { ports } = server
    const late: (() => Promise<boolean>)[] = []
    const updateOne: typeof ports.documents.updateOne = (...request) => {
      if (request[0] === 'campaigns') late.push(() => ports.documents.updateOne(...request))
      return ports.documents.updateOne(...request)
    }
    await operate({ ...ports, documents: { ...ports.documents, updateOne } }, pauseCampaign, 'goat')
    await operate(ports, resumeCampaign, 'goat')
    for (const write of late) expect(await write()).toBe(false)
    expect(await campaignIn(server)).toMatchObject({ revision: 3, schedule: { paused: false } })
  })

  it('works on a campaign that was stored before campaigns had revisions', async () => {
    const server = testServer()
    const { ports } = server
    const { entry: _e, allotment: _a, delivery: _d, brandId: _b, ...content } = testCampaign(10, 10)
    const schedule = { ...content.schedule, paused: false }
    await ports.documents.insert('campaigns', { ...content, _id: 'goat', schedule, stockRevision: 1 })
    const old = { campaignId: 'goat', left: 10, open: 0, leases: {} }
    for (const n of [0, 1])
      await ports.documents.insert('buckets', {
        ...old,
        _id: `goat#drop-${n}#0`,
        opensAt: new Date(schedule.drops[n]?.opensAt ?? 0),
      })
    const opensAt = ports.clock.now() + MINUTE
    expect(await operate(ports, moveDrop, 'goat', { dropId: 'drop-1', opensAt })).toMatchObject({
      data: { revision: 1 },
    })
    expect(await operate(ports, pauseCampaign, 'goat')).toMatchObject({ data: { revision: 2 } })
    expect(await ports.documents.get('buckets', 'goat#drop-1#0')).toMatchObject({
      opensAt: new Date(opensAt),
      revision: 1,
    })
    expect(await campaignIn(server)).toMatchObject({ revision: 2, schedule: { paused: true } })
  })

  it.each<[string, Change, string]>([
    ['resumed', { kind: 'resume' }, 'NOTHING_TO_DO'],
    ['archived', { kind: 'archive' }, 'NOT_NOW'],
    ['discarded', { kind: 'discard' }, 'NOT_NOW'],
    ['given an end in the past', { kind: 'move-end', endsAt: 1 }, 'IN_THE_PAST'],
    [
      'given a drop after its end',
      { kind: 'add-stock', drop: { id: 'x', opensAt: 9e15, stock: 1 } },
      'DROP_AFTER_END',
    ],
    ['left without a drop', { kind: 'take-back-drop', dropId: 'drop-0' }, 'LAST_DROP'],
    ['left without a drop that it does not have', { kind: 'take-back-drop', dropId: 'none' }, 'NO_DROP'],
  ])('is refused when an open campaign would be %s', async (_, what, code) => {
    const server = await serverWith(10)
    expect(await change(server, 1, 'mine', what)).toEqual(refusal(code))
    expect((await campaignIn(server)).revision).toBe(1)
  })
})
