import { type Change, HOUR, MINUTE } from '@hongbao/types'
import {
  addStock,
  archiveCampaign,
  changeCampaign,
  claimCover,
  discardDraft,
  editCampaign,
  endCampaign,
  moveDrop,
  moveEnd,
  pauseCampaign,
  resumeCampaign,
  saveDraft,
  setCtoken,
  takeBackDrop,
} from '../index'
import { callBy, OPERATOR, operate, serverWith, type TestServer, testCampaign, testServer } from '../testing'

const goat = { campaignId: 'goat' }
const refusal = (code: string) => ({ ok: false, refusal: { code } })

const campaignIn = async ({ ports }: TestServer) => {
  const campaign = await ports.documents.get('campaigns', 'goat')
  if (!campaign) throw new Error('no campaign')
  return campaign
}

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
})

describe('an operator’s change', () => {
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

  it('opens an ended campaign again when it moves the end to a later moment', async () => {
    const server = await serverWith(10)
    await operate(server.ports, endCampaign, 'goat')
    const one = server.instance()
    expect(await claimCover(callBy(server.ports, one, 'a'), goat)).toMatchObject({
      refusal: { code: 'ENDED' },
    })
    server.pass(HOUR)
    await operate(server.ports, moveEnd, 'goat', { endsAt: server.ports.clock.now() + HOUR })
    expect(await claimCover(callBy(server.ports, server.instance(), 'a'), goat)).toMatchObject({ ok: true })
  })

  it('archives a campaign that has ended, and is refused after that', async () => {
    const server = await serverWith(10)
    await operate(server.ports, endCampaign, 'goat')
    expect(await operate(server.ports, archiveCampaign, 'goat')).toMatchObject({ ok: true })
    expect(await operate(server.ports, resumeCampaign, 'goat')).toEqual(refusal('NOT_NOW'))
    expect(await operate(server.ports, editCampaign, 'goat', { put: { rank: 7 } })).toEqual(
      refusal('NOT_NOW'),
    )
  })
})

describe('a drop that operators change', () => {
  it('is added with units of its own, under an id drawn at random', async () => {
    const server = await serverWith(1)
    const { ports } = server
    await claimCover(callBy(ports, server.instance(), 'a'), goat)
    await operate(ports, addStock, 'goat', { opensAt: ports.clock.now(), stock: 1 })
    expect(await claimCover(callBy(ports, server.instance(), 'b'), goat)).toMatchObject({ ok: true })
    const { schedule, stockRevision } = await campaignIn(server)
    expect(stockRevision).toBe(2)
    expect(schedule.drops[1]?.id).toMatch(/^l/)
  })

  it('is moved together with its buckets before it has opened', async () => {
    const server = await serverWith(10, 10)
    const opensAt = server.ports.clock.now() + 90 * MINUTE
    expect(await operate(server.ports, moveDrop, 'goat', { dropId: 'drop-1', opensAt })).toMatchObject({
      ok: true,
    })
    expect((await campaignIn(server)).schedule.drops[1]).toMatchObject({ opensAt })
    expect(await server.ports.documents.get('buckets', 'goat#drop-1#0')).toMatchObject({
      opensAt: new Date(opensAt),
    })
  })

  it('can neither be moved nor taken back after it has opened', async () => {
    const server = await serverWith(10, 10)
    const moved = { dropId: 'drop-0', opensAt: server.ports.clock.now() + HOUR }
    expect(await operate(server.ports, moveDrop, 'goat', moved)).toEqual(refusal('DROP_OPENED'))
    expect(await operate(server.ports, takeBackDrop, 'goat', { dropId: 'drop-0' })).toEqual(
      refusal('DROP_OPENED'),
    )
  })

  it('leaves the schedule, and closed buckets, when it is taken back', async () => {
    const server = await serverWith(10, 10)
    expect(await operate(server.ports, takeBackDrop, 'goat', { dropId: 'drop-1' })).toMatchObject({
      ok: true,
      data: { result: 'taken-back' },
    })
    expect((await campaignIn(server)).schedule.drops.map(({ id }) => id)).toEqual(['drop-0'])
    expect(await server.ports.documents.get('buckets', 'goat#drop-1#0')).toMatchObject({
      left: 0,
      closed: true,
    })
  })

  it('stays when a unit of it was leased just before, and the answer says so', async () => {
    const server = await serverWith(10, 10)
    const { ports } = server
    const lease = { put: { 'leases.l99': { k: 1, at: 1 } }, add: { left: -1, open: 1 } }
    await ports.documents.updateOne('buckets', { _id: 'goat#drop-1#0' }, lease)
    expect(await operate(ports, takeBackDrop, 'goat', { dropId: 'drop-1' })).toMatchObject({
      data: { result: 'had-opened' },
    })
    const { schedule } = await campaignIn(server)
    expect(schedule.drops).toHaveLength(2)
    expect(await ports.documents.get('buckets', 'goat#drop-1#0')).toMatchObject({
      left: 9,
      opensAt: new Date(schedule.drops[1]?.opensAt ?? 0),
    })
    expect(await ports.documents.get('changes', 'goat@2')).toMatchObject({ result: 'had-opened' })
  })

  it('gives no unit to anybody when it opens while it is taken back', async () => {
    const server = await serverWith(1, 10)
    const { ports, store } = server
    const one = server.instance()
    await claimCover(callBy(ports, one, 'a'), goat)
    const get: typeof ports.documents.get = async (collection, id) => {
      const found = await ports.documents.get(collection, id)
      if (collection === 'buckets') {
        server.pass(HOUR)
        await claimCover(callBy(ports, one, 'b'), goat)
      }
      return found
    }
    const slow = { ...ports, documents: { ...ports.documents, get } }
    expect(await operate(slow, takeBackDrop, 'goat', { dropId: 'drop-1' })).toMatchObject({ ok: true })
    expect(store.all('buckets').get('goat#drop-1#0')).toMatchObject({ leases: {} })
    expect(store.all('claims').size).toBe(1)
  })

  it('has buckets that refuse a late write of an earlier change', async () => {
    const server = await serverWith(10, 10)
    const { ports } = server
    const early = ports.clock.now() + MINUTE
    const late: (() => Promise<boolean>)[] = []
    const updateOne: typeof ports.documents.updateOne = (collection, filter, what) => {
      if (collection === 'buckets') late.push(() => ports.documents.updateOne(collection, filter, what))
      return ports.documents.updateOne(collection, filter, what)
    }
    const noting = { ...ports, documents: { ...ports.documents, updateOne } }
    await operate(noting, moveDrop, 'goat', { dropId: 'drop-1', opensAt: early })
    const opensAt = early + HOUR
    await operate(ports, moveDrop, 'goat', { dropId: 'drop-1', opensAt })
    for (const write of late) await write()
    expect(await ports.documents.get('buckets', 'goat#drop-1#0')).toMatchObject({
      opensAt: new Date(opensAt),
    })
  })
})

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

describe('a draft of a campaign', () => {
  const save = ({ ports }: TestServer, from: number) =>
    saveDraft({ ports, actor: OPERATOR }, { ...goat, from, changeId: `save${from}` }, { rank: from })

  it('gets the next revision with each save, and no entry in the log', async () => {
    const server = testServer()
    await save(server, 0)
    expect(await save(server, 1)).toMatchObject({ ok: true, data: { revision: 2 } })
    expect(await server.ports.documents.get('drafts', 'goat')).toMatchObject({ content: { rank: 1 } })
    expect(server.store.all('changes').size).toBe(0)
  })

  it('cannot be saved from an old revision', async () => {
    const server = testServer()
    await save(server, 0)
    await save(server, 1)
    expect(await save(server, 1)).toEqual({ ok: false, refusal: { code: 'CONFLICT', revision: 2 } })
  })

  it('leaves its revision when it is discarded, and a new draft begins from it', async () => {
    const server = testServer()
    await save(server, 0)
    expect(await operate(server.ports, discardDraft, 'goat')).toMatchObject({
      ok: true,
      data: { revision: 2 },
    })
    expect(await server.ports.documents.get('drafts', 'goat')).toEqual({
      _id: 'goat',
      revision: 2,
      state: 'discarded',
    })
    expect(await save(server, 2)).toMatchObject({ ok: true, data: { revision: 3 } })
  })

  it('is never shown to people', async () => {
    const server = testServer()
    await saveDraft(
      { ports: server.ports, actor: OPERATOR },
      { ...goat, from: 0, changeId: 's' },
      testCampaign(5),
    )
    expect(await claimCover(callBy(server.ports, server.instance(), 'a'), goat)).toMatchObject({
      refusal: { code: 'NO_CAMPAIGN' },
    })
  })
})
