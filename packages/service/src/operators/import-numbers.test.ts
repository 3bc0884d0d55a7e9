import {
  addStock,
  archiveCampaign,
  checkNumbers,
  claimCover,
  countSerials,
  endCampaign,
  importNumbers,
  listBatches,
  newInstance,
  publishCampaign,
  setCtoken,
} from '../index'
import { callBy, OPERATOR, operate, publishFor, testCampaign, testServer } from '../testing'

const open = () => {
  const server = testServer()
  const operating = { ports: server.ports, actor: OPERATOR }
  const file = (batch: string, lines: string[], from = 1) => ({ campaignId: 'goat', batch, from, lines })
  return { ...server, operating, file }
}
const serial = (units: number) => ({ ...testCampaign(units), delivery: { kind: 'serial' } as const })

describe('an import of serial numbers', () => {
  it('reports what is accepted, malformed, doubled in the file and known from another batch', async () => {
    const { operating, file } = open()
    await importNumbers(operating, file('first', ['AAAA1', 'AAAA2']))
    const lines = ['BBBB1', '', 'a b', ' BBBB1 ', 'AAAA2', 'x', 'BBBB2']
    expect(await importNumbers(operating, file('second', lines, 11))).toEqual({
      ok: true,
      data: {
        accepted: 2,
        malformed: [13, 16],
        doubled: [{ line: 14, first: 11 }],
        known: [{ line: 15, batch: 'first' }],
      },
    })
  })

  it('is reported and changes nothing when it is only checked', async () => {
    const { operating, file, store } = open()
    expect(await checkNumbers(operating, file('first', ['AAAA1', 'AAAA1']))).toMatchObject({
      data: { accepted: 1, doubled: [{ line: 2, first: 1 }] },
    })
    expect(store.all('serials').size + store.all('batches').size).toBe(0)
  })

  it('has the same report and adds nothing when it is repeated', async () => {
    const { operating, file, ports } = open()
    const once = await importNumbers(operating, file('first', ['AAAA1', 'AAAA2']))
    expect(await importNumbers(operating, file('first', ['AAAA1', 'AAAA2']))).toEqual(once)
    expect(await countSerials(ports, 'goat')).toEqual({ numbers: 2, free: 2 })
  })

  it('accepts a number of two imports at once in one of them', async () => {
    const { operating, file, ports } = open()
    const outcomes = await Promise.all(
      ['one', 'two'].map((batch) => importNumbers(operating, file(batch, ['AAAA1', 'AAAA2']))),
    )
    expect(outcomes.map((outcome) => outcome.ok && outcome.data.accepted).sort()).toEqual([0, 2])
    expect(await countSerials(ports, 'goat')).toEqual({ numbers: 2, free: 2 })
  })

  it.each([
    ['a batch without a name', { batch: '' }, 'batch'],
    ['a reserved campaign id', { campaignId: 'void' }, 'campaignId'],
    ['no line', { lines: [] }, 'lines'],
    ['more lines than one call takes', { lines: Array.from({ length: 2_001 }, () => 'AAAA1') }, 'lines'],
  ])('is refused with %s', async (_, changes, field) => {
    const { operating, file } = open()
    expect(await importNumbers(operating, { ...file('first', ['AAAA1']), ...changes })).toEqual({
      ok: false,
      refusal: { code: 'INVALID', field },
    })
  })

  it('is refused for a campaign whose grants hand over links', async () => {
    const { operating, file, ports } = open()
    await publishFor(ports, 'goat', testCampaign(1))
    expect(await importNumbers(operating, file('first', ['AAAA1']))).toMatchObject({
      refusal: { code: 'LOCKED' },
    })
  })

  it('is refused for an archived campaign', async () => {
    const { operating, file, ports } = open()
    await importNumbers(operating, file('first', ['AAAA1']))
    await publishFor(ports, 'goat', serial(1))
    await operate(ports, endCampaign, 'goat')
    await operate(ports, archiveCampaign, 'goat')
    expect(await importNumbers(operating, file('late', ['AAAA2']))).toMatchObject({
      refusal: { code: 'NOT_NOW' },
    })
  })
})

describe('the list of batches', () => {
  it('counts numbers and those taken, and holds no number', async () => {
    const { operating, file, ports } = open()
    await importNumbers(operating, file('first', ['AAAA1']))
    await publishFor(ports, 'goat', serial(1))
    await claimCover(callBy(ports, newInstance(), 'o-1'), { campaignId: 'goat' })
    await importNumbers(operating, file('second', ['BBBB1', 'BBBB2']))
    const batches = await listBatches(ports, 'goat')
    expect(batches).toMatchObject([
      { batch: 'second', actor: OPERATOR, numbers: 2, taken: 0 },
      { batch: 'first', actor: OPERATOR, numbers: 1, taken: 1 },
    ])
    expect(JSON.stringify(batches)).not.toMatch(/AAAA|BBBB/)
  })
})

describe('a campaign with serial numbers', () => {
  const TOO_FEW = { ok: false, refusal: { code: 'TOO_FEW_NUMBERS' } }

  it('is not published with more units than numbers', async () => {
    const { operating, file } = open()
    await importNumbers(operating, file('first', ['AAAA1', 'AAAA2']))
    const wanted = { campaignId: 'goat', from: 0, changeId: 'publish' }
    expect(await publishCampaign(operating, wanted, { campaign: serial(3) })).toEqual(TOO_FEW)
  })

  it('gets no more stock than it has numbers', async () => {
    const { operating, file, ports } = open()
    await importNumbers(operating, file('first', ['AAAA1', 'AAAA2', 'AAAA3']))
    await publishFor(ports, 'goat', serial(2))
    const drop = (stock: number) => ({ opensAt: ports.clock.now(), stock })
    expect(await operate(ports, addStock, 'goat', drop(2))).toEqual(TOO_FEW)
    expect(await operate(ports, addStock, 'goat', drop(1))).toMatchObject({ ok: true })
  })

  it('does not count the numbers of a campaign whose id begins with its own', async () => {
    const { operating, file } = open()
    await importNumbers(operating, { ...file('first', ['AAAA1']), campaignId: 'goat-2' })
    const wanted = { campaignId: 'goat', from: 0, changeId: 'publish' }
    expect(await publishCampaign(operating, wanted, { campaign: serial(1) })).toEqual(TOO_FEW)
  })

  it('needs no ctoken, and takes none later', async () => {
    const { operating, file, ports } = open()
    await importNumbers(operating, file('first', ['AAAA1']))
    const wanted = { campaignId: 'goat', from: 0, changeId: 'publish' }
    expect(await publishCampaign(operating, wanted, { campaign: serial(1) })).toMatchObject({ ok: true })
    expect(await operate(ports, setCtoken, 'goat', { ctoken: 'another' })).toMatchObject({
      refusal: { code: 'LOCKED' },
    })
  })
})

it('a campaign with links is not published without a ctoken', async () => {
  const { operating } = open()
  const wanted = { campaignId: 'goat', from: 0, changeId: 'publish' }
  expect(await publishCampaign(operating, wanted, { campaign: testCampaign(1) })).toEqual({
    ok: false,
    refusal: { code: 'INVALID', field: 'ctoken' },
  })
})
