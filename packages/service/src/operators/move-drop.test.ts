import { HOUR, MINUTE } from '@hongbao/types'
import { moveDrop, takeBackDrop } from '../index'
import { campaignIn, operate, serverWith } from '../testing'

const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('moving a drop', () => {
  it('moves its buckets too when the drop has not opened', async () => {
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

  it('is refused for a drop that has opened, and so is taking it back', async () => {
    const server = await serverWith(10, 10)
    const moved = { dropId: 'drop-0', opensAt: server.ports.clock.now() + HOUR }
    expect(await operate(server.ports, moveDrop, 'goat', moved)).toEqual(refusal('DROP_OPENED'))
    expect(await operate(server.ports, takeBackDrop, 'goat', { dropId: 'drop-0' })).toEqual(
      refusal('DROP_OPENED'),
    )
  })

  it('leaves buckets that refuse a late write of an earlier change', async () => {
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
