import { parseDay } from '../day'
import { simulateDay } from '../simulate/simulate-day'
import { compareCosts } from './compare-costs'

const day = parseDay(
  JSON.stringify({
    name: 'a test',
    people: 10_000,
    hours: new Array(24).fill(1),
    drops: [{ at: '00:10', stock: 1_000, people: 2_000 }],
    set: { qps: 5_000, instancesASecond: 5_000, instancesMost: 5_000, timerCallsADay: 0 },
  }),
)

describe('the costs of a day', () => {
  const costs = compareCosts(day, simulateDay(day, { grant: 1.1, refusal: 1 }))

  it('count a function run for each call that was answered', () => {
    // 10,000 people, 10 actions each, 4 calls of 100 actions; fewer where the file said that nothing is left.
    expect(costs.usage.functionCalls).toBeGreaterThan(3_000)
    expect(costs.usage.functionCalls).toBeLessThan(4_200)
  })

  it('charge the naive design for a call of each page and four operations a claim', () => {
    expect(costs.naive.functionCalls).toBe(60_000 + 2_000)
    expect(costs.naive.databaseReads + costs.naive.databaseWrites).toBe(120_000 + 8_000)
  })

  it('buy servers for the calls of those who wait, at the stated use', () => {
    const [{ servers } = { servers: undefined }] = costs.under
    expect(servers?.peak).toBe(40)
    expect(servers?.servers).toBe(2)
  })

  it('name the price of a server at which both designs cost the same', () => {
    const [under] = costs.under
    if (!under) throw new Error('no bill')
    const { servers, own } = under
    const cdn = own.lines.find(({ what }) => what === 'CDN')?.yuan ?? 0
    expect(servers.turnsAt * servers.servers * day.numbers.serverDays + cdn).toBeCloseTo(own.yuan)
  })
})
