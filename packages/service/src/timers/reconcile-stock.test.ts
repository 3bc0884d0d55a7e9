import {
  type Alert,
  addStock,
  claimCover,
  forgetPerson,
  type Ports,
  reclaimLeases,
  reconcileStock,
} from '../index'
import { callBy } from '../testing/call-by'
import { operate, serverWith } from '../testing/test-server'

const goat = { campaignId: 'goat' }
const BUCKET = 'goat#drop-0#0'

/** Ten units. Some are claimed, and a live instance has leased some of the rest. */
const midway = async (people = 3) => {
  const server = await serverWith(10)
  const instance = server.instance()
  for (let n = 0; n < people; n++) await claimCover(callBy(server.ports, instance, `p${n}`), goat)
  const rules = () =>
    [...server.store.all('alerts').values()].map((alert) => (alert as unknown as Alert).rule)
  const change = (left: number) =>
    server.ports.documents.updateOne('buckets', { _id: BUCKET }, { add: { left } })
  return { ...server, instance, rules, change }
}

/** Ports on which somebody claims before each count. */
const whileClaiming = (ports: Ports, claim: () => Promise<unknown>): Ports => ({
  ...ports,
  documents: {
    ...ports.documents,
    count: async (collection, filter) => {
      await claim()
      return ports.documents.count(collection, filter)
    },
  },
})

describe('reconciling the stock of a campaign', () => {
  it('finds every unit while some are leased', async () => {
    const { ports } = await midway()
    expect(await reconcileStock(ports)).toEqual({ holds: 1, broken: 0, unsure: 0 })
  })

  it.each([0, 1, 4, 5, 9, 10])('finds every unit after %i claims', async (people) => {
    const { ports } = await midway(people)
    expect(await reconcileStock(ports)).toMatchObject({ holds: 1 })
  })

  it('finds every unit after reclaim', async () => {
    const { ports, pass } = await midway()
    pass(11_000)
    await reclaimLeases(ports)
    expect(await reconcileStock(ports)).toMatchObject({ holds: 1 })
  })

  it('counts the claim of a forgotten person', async () => {
    const { ports, instance } = await midway()
    await forgetPerson(callBy(ports, instance, 'p0'))
    expect(await reconcileStock(ports)).toMatchObject({ holds: 1 })
  })

  it('raises no alert while stock is added again and again', async () => {
    const { ports, instance, rules } = await midway(10)
    let people = 0
    const restock = async () => {
      await operate(ports, addStock, 'goat', { opensAt: ports.clock.now(), stock: 1 })
      await claimCover(callBy(ports, { ...instance, campaigns: new Map() }, `late-${people++}`), goat)
    }
    await reconcileStock(whileClaiming(ports, restock))
    expect(rules()).toEqual([])
  })

  it('does not alarm while a drop is taken back and the campaign does not say so yet', async () => {
    const { ports, rules } = await midway()
    const closed = { put: { left: 0, closed: true } } as const
    await operate(ports, addStock, 'goat', { opensAt: ports.clock.now() + 1, stock: 5 })
    const [{ _id } = { _id: '' }] = await ports.documents.find('buckets', { left: 5 })
    await ports.documents.updateOne('buckets', { _id }, closed)
    expect(await reconcileStock(ports)).toEqual({ holds: 0, broken: 0, unsure: 1 })
    expect(rules()).toEqual([])
  })

  it('raises no alert after one broken look that the next look does not confirm', async () => {
    const { ports, change, rules } = await midway()
    await change(1)
    const sleep = async (ms: number) => {
      await change(-1)
      await ports.clock.sleep(ms)
    }
    expect(await reconcileStock({ ...ports, clock: { ...ports.clock, sleep } })).toMatchObject({ holds: 1 })
    expect(rules()).toEqual([])
  })

  it.each([-1, 1])('raises an alert when what is left is off by %i', async (by) => {
    const { ports, change, rules } = await midway()
    await change(by)
    expect(await reconcileStock(ports)).toMatchObject({ broken: 1 })
    expect(rules()).toEqual(['conservation-broken'])
  })

  it('raises an alert when a claim has a unit that was never leased', async () => {
    const { ports, rules } = await midway()
    const claim = { _id: 'goat:x', unit: 'nowhere:0', campaignId: 'goat', person: 'x', at: 1 }
    await ports.documents.insert('claims', claim)
    await reconcileStock(ports)
    expect(rules()).toEqual(['conservation-broken'])
  })

  it('raises no alert when people claim while it reads', async () => {
    const { ports, instance, rules } = await midway()
    let n = 100
    const busy = whileClaiming(ports, () => claimCover(callBy(ports, instance, `q${n++}`), goat))
    await reconcileStock(busy)
    expect(rules()).toEqual([])
  })
})
