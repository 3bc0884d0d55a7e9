import { claimCover } from '../index'
import { callBy, serverWith } from '../testing'

/** Leaves time for a link within the function's 10 s. */
const LONGEST_WAIT_MS = 3_500

/** A bucket with nothing left, of which ten instances hold leases: a crowd. */
const crowded = async () => {
  const server = await serverWith(20)
  const leases = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`l9${n}`, { k: 2, at: 0 }]))
  server.store.updateOne('buckets', { _id: 'goat#drop-0#0' }, { put: { left: 0, open: 10, leases } })
  const waits: number[] = []
  const sleep = async (ms: number) => void waits.push(ms)
  return { ports: { ...server.ports, clock: { ...server.ports.clock, sleep } }, server, waits }
}

describe('an instance that holds no unit among ten that hold leases', () => {
  it('waits once in a call, for at most 3.5 s', async () => {
    const { ports, server, waits } = await crowded()
    await claimCover(callBy(ports, server.instance(), 'a'), { campaignId: 'goat' })
    expect(waits).toHaveLength(1)
    expect(waits[0]).toBeLessThanOrEqual(LONGEST_WAIT_MS)
  })

  it('claims a unit that another instance leased, after waiting', async () => {
    const { ports, server } = await crowded()
    const outcome = await claimCover(callBy(ports, server.instance(), 'a'), { campaignId: 'goat' })
    expect(outcome).toMatchObject({ ok: true })
  })
})
