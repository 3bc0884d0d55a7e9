import { HOUR } from '@hongbao/types'
import { claimCover, takeBackDrop } from '../index'
import { callBy, campaignIn, operate, serverWith } from '../testing'

const goat = { campaignId: 'goat' }

describe('taking back a drop', () => {
  it('removes it from the schedule and closes its buckets', async () => {
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

  it('keeps it when a unit of it was leased just before, and says so', async () => {
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

  it('gives no unit to anybody when the drop opens meanwhile', async () => {
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
})
