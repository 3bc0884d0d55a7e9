import { minuteOf } from '@hongbao/domain'
import { MINUTE, SECOND } from '@hongbao/types'
import { claimCover, type Metrics, measure, metricsId, newMeter, type Ports, StoreFault } from '../index'
import { callBy } from '../testing/call-by'
import { serverWith } from '../testing/test-server'
import { newRun } from '../upkeep/run'

const ok = { outcome: 'ok', ms: 30 }

const measured = async () => {
  const server = await serverWith(10)
  const { ports, store } = server
  const metrics = (minute: number) =>
    store.all('metrics').get(metricsId(minute)) as unknown as Metrics | undefined
  const now = () => minuteOf(ports.clock.now())
  const calls = (minute: number) => metrics(minute)?.functions.claim?.calls
  return { ...server, metrics, now, calls }
}

/** Ports that count operations and, while `lost` is set, lose them. */
const counting = (ports: Ports) => {
  const seen = { operations: 0, lost: false }
  const on =
    <A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      seen.operations++
      return seen.lost ? Promise.reject(new StoreFault('lost', false)) : run(...args)
    }
  const { documents } = ports
  const through = { ...documents, insert: on(documents.insert), updateOne: on(documents.updateOne) }
  return { seen, ports: { ...ports, documents: through as Ports['documents'] } }
}

describe('an instance’s counters', () => {
  it('cost at most one operation in ten seconds', async () => {
    const { ports, pass } = await measured()
    const { ports: counted, seen } = counting(ports)
    const meter = newMeter('claim')
    for (let n = 0; n < 90; n++) {
      await meter.begin(counted)
      meter.end(counted, ok)
      pass(100)
    }
    expect(seen.operations).toBe(1)
    pass(1_000)
    await meter.begin(counted)
    expect(seen.operations).toBe(2)
  })

  it('do not hold up an answer when a write is quick', async () => {
    const { ports } = await measured()
    const startedAt = ports.clock.now()
    await newMeter('claim').begin(ports)
    expect(ports.clock.now()).toBe(startedAt)
  })

  it('do not break a call when they cannot be written', async () => {
    const { ports } = await measured()
    const { ports: counted, seen } = counting(ports)
    seen.lost = true
    await expect(newMeter('claim').begin(counted)).resolves.toBeUndefined()
  })

  it('are written whole after a first write that was lost', async () => {
    const { ports, pass, store } = await measured()
    const { ports: counted, seen } = counting(ports)
    const meter = newMeter('claim')
    seen.lost = true
    await meter.begin(counted)
    seen.lost = false
    pass(11_000)
    await meter.begin(counted)
    expect([...store.all('counters').values()]).toMatchObject([{ minutes: [{ calls: 2 }] }])
  })

  it('are not replaced by an older write that arrives late', async () => {
    const { ports, pass, store } = await measured()
    const late: (() => Promise<unknown>)[] = []
    const updateOne: Ports['documents']['updateOne'] = (...args) => {
      late.push(() => ports.documents.updateOne(...args))
      return ports.documents.updateOne(...args)
    }
    const meter = newMeter('claim')
    for (let n = 0; n < 3; n++) {
      await meter.begin({ ...ports, documents: { ...ports.documents, updateOne } })
      pass(11_000)
    }
    await late[0]?.()
    expect([...store.all('counters').values()]).toMatchObject([{ minutes: [{ calls: 3 }] }])
  })

  it('do not hold up an answer for more than half a second when a write hangs', async () => {
    const { ports } = await measured()
    const insert = () => new Promise<never>(() => undefined)
    const hanging = { ...ports, documents: { ...ports.documents, insert } }
    const startedAt = ports.clock.now()
    await newMeter('claim').begin(hanging)
    expect(ports.clock.now() - startedAt).toBe(SECOND / 2)
  })
})

describe('a minute’s metric', () => {
  it('sums what instances counted, and never more', async () => {
    const { ports, now, metrics, pass } = await measured()
    const meters = [newMeter('claim'), newMeter('claim')]
    for (const meter of meters) {
      await meter.begin(ports)
      meter.end(ports, { outcome: 'SOLD_OUT', ms: 30, marks: [] })
    }
    const minute = now()
    pass(11_000)
    await Promise.all(meters.map((meter) => meter.begin(ports)))
    await measure(ports)
    expect(metrics(minute)?.functions.claim).toMatchObject({
      calls: 4,
      coldStarts: 2,
      refusals: { SOLD_OUT: 2 },
    })
  })

  it('leaves out counters that a dead instance never wrote', async () => {
    const { ports, now, calls } = await measured()
    const meter = newMeter('claim')
    for (let n = 0; n < 5; n++) await meter.begin(ports)
    await measure(ports)
    expect(calls(now())).toBe(1)
  })

  it('is the same when it is summed twice at once', async () => {
    const { ports, now, calls } = await measured()
    await newMeter('claim').begin(ports)
    await Promise.all([measure(ports), measure(ports)])
    expect(calls(now())).toBe(1)
  })

  it('takes counters that are written late into the minute they belong to', async () => {
    const { ports, pass, now, calls } = await measured()
    const meter = newMeter('claim')
    const minute = now()
    for (let n = 0; n < 5; n++) await meter.begin(ports)
    await measure(ports)
    pass(2 * MINUTE)
    await meter.begin(ports)
    await measure(ports)
    expect([calls(minute), calls(minute + 2)]).toEqual([5, 1])
  })

  it('is summed later when patrol did not run in its minute', async () => {
    const { ports, pass, now, calls } = await measured()
    const minute = now()
    await newMeter('claim').begin(ports)
    pass(MINUTE)
    await measure(ports)
    expect(calls(minute)).toBe(1)
  })

  it('is not replaced by a run that read earlier and writes later', async () => {
    const { ports, now, calls, pass } = await measured()
    const meter = newMeter('claim')
    await meter.begin(ports)
    const held: (() => void)[] = []
    const find: Ports['documents']['find'] = async (collection, ...query) => {
      if (collection === 'buckets') await new Promise<void>((resolve) => held.push(resolve))
      return ports.documents.find(collection, ...query)
    }
    const slow = measure({ ...ports, documents: { ...ports.documents, find } })
    while (held.length === 0) await new Promise(setImmediate)
    pass(11_000)
    await meter.begin(ports)
    await measure(ports)
    for (const go of held) go()
    await slow
    expect(calls(now())).toBe(2)
  })

  it('has the latencies that 50 % and 95 % of the calls did not exceed', async () => {
    const { ports, pass, now, metrics } = await measured()
    const meter = newMeter('claim')
    for (const ms of [30, 30, 30, 60_000]) meter.end(ports, { outcome: 'ok', ms })
    const minute = now()
    await meter.begin(ports)
    pass(MINUTE)
    await measure(ports)
    expect(metrics(minute)?.functions.claim).toMatchObject({ p50Ms: 50, p95Ms: 5_000 })
  })

  it('has the ledger as it was last read in its minute', async () => {
    const { ports, instance, now, metrics, pass } = await measured()
    await measure(ports)
    await claimCover(callBy(ports, instance(), 'a'), { campaignId: 'goat' })
    pass(1_000)
    await measure(ports)
    expect(metrics(now())?.ledger.goat).toMatchObject({ claims: 1 })
  })

  it('has the grants and the stock of the ledger', async () => {
    const { ports, instance, now, metrics } = await measured()
    const one = instance()
    for (const who of ['a', 'b', 'a']) await claimCover(callBy(ports, one, who), { campaignId: 'goat' })
    await measure(ports)
    expect(metrics(now())?.ledger).toEqual({ goat: { claims: 2, left: 6, stock: 10 } })
  })
})

describe('a metric while the stock rests', () => {
  const booksAfterACallOf = async (functionName: string) => {
    const { ports, metrics, now } = await measured()
    await newMeter(functionName).begin(ports)
    await measure(ports, newRun(ports, { rests: true }))
    return metrics(now())?.ledger.goat
  }

  it('has what is left of each campaign when somebody claims, perhaps in vain', async () => {
    expect(await booksAfterACallOf('claim')).toEqual({ claims: 0, left: 10, stock: 10 })
  })

  it('reads no stock when people only browse', async () => {
    expect(await booksAfterACallOf('browse')).toBeUndefined()
  })
})
