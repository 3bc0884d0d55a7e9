import { newDataDir, openCloud, removeDataDir, type TestCloud } from '../world/cloud'
import { publishSmall, SMALL } from '../world/small-campaign'
import { stockOf } from '../world/stock'

// Sixteen instances, each with an SDK of its own, may share very few cores.
jest.setTimeout(300_000)

const INSTANCES = 16
const PEOPLE = 300

let dataDir: string
let cloud: TestCloud

beforeEach(async () => {
  dataDir = newDataDir()
  cloud = await openCloud(dataDir, { maxInstances: INSTANCES })
})

afterEach(async () => {
  await cloud?.close()
  removeDataDir(dataDir)
})

type Told = 'granted' | 'SOLD_OUT'
type Answer = { result?: { ok: boolean; refusal?: { code: string; retryAfterMs?: number } } }

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A call that failed says nothing: it may have been granted. */
const ask = (openid: string): Promise<Answer> =>
  cloud.call('claim', { campaignId: SMALL }, openid).then(
    (answer) => answer as Answer,
    () => ({}),
  )

/** Asks until the answer is final, as the app does: again after an overload, a lost connection or "later". */
const claim = async (openid: string): Promise<Told> => {
  for (;;) {
    const { result } = await ask(openid)
    if (result?.ok) return 'granted'
    if (result?.refusal?.code === 'SOLD_OUT') return 'SOLD_OUT'
    if (result?.refusal && result.refusal.code !== 'RETRY_LATER') throw new Error(result.refusal.code)
    await pause(50 + Math.random() * 200)
  }
}

const personOf = (n: number): string => `o-person-${n % PEOPLE}`
const peopleTold = (told: readonly Told[], what: Told): Set<string> =>
  new Set(told.flatMap((each, n) => (each === what ? [personOf(n)] : [])))

it('1,000 claims by 300 people at once grant all of 100 units, and every answer is true', async () => {
  await publishSmall(cloud.ports, 100)
  const told = await Promise.all(Array.from({ length: 1_000 }, (_, n) => claim(personOf(n))))
  expect(await stockOf(cloud.ports, SMALL)).toMatchObject({ claims: 100 })
  const [granted, soldOut] = [peopleTold(told, 'granted'), peopleTold(told, 'SOLD_OUT')]
  expect(granted.size).toBe(100)
  expect([...granted].filter((person) => soldOut.has(person))).toEqual([])
})

it('10 of 300 people on many instances get all of 10 units without waiting for reclaim', async () => {
  await publishSmall(cloud.ports, 10)
  const told = await Promise.all(Array.from({ length: PEOPLE }, (_, n) => claim(personOf(n))))
  expect(told.filter((each) => each === 'granted')).toHaveLength(10)
  expect(await stockOf(cloud.ports, SMALL)).toMatchObject({ claims: 10, left: 0 })
})
