import { billFor, PRICES_SINCE_2022_08, PRICES_UNTIL_2022_08, type Usage } from './prices'

const nothing: Usage = {
  functionCalls: 0,
  gigabyteSeconds: 0,
  databaseReads: 0,
  databaseWrites: 0,
  cdnGigabytes: 0,
  egressGigabytes: 0,
}

describe('a bill since August 2022', () => {
  it('counts function runs, reads and writes alike, at 0.5 yuan per 10,000', () => {
    const usage = { ...nothing, functionCalls: 10_000, databaseReads: 20_000, databaseWrites: 30_000 }
    expect(billFor(usage, PRICES_SINCE_2022_08).yuan).toBeCloseTo(3)
  })

  it('buys no pack for calls that cost less without one', () => {
    const { yuan, packs } = billFor({ ...nothing, functionCalls: 7_900_000 }, PRICES_SINCE_2022_08)
    expect(packs).toEqual([])
    expect(yuan).toBeCloseTo(395)
  })

  it('buys one pack of 10 million for 10.5 million calls and pays the rest by call', () => {
    const { yuan, packs } = billFor({ ...nothing, functionCalls: 10_500_000 }, PRICES_SINCE_2022_08)
    expect(packs).toEqual([{ calls: 10_000_000, yuan: 400 }])
    expect(yuan).toBeCloseTo(425)
  })

  it('prefers one pack of 50 million to four of 10 million', () => {
    const { yuan, packs } = billFor({ ...nothing, functionCalls: 40_000_000 }, PRICES_SINCE_2022_08)
    expect(packs.map(({ calls }) => calls)).toEqual([50_000_000])
    expect(yuan).toBeCloseTo(1_500)
  })

  it('mixes packs for 160 million calls', () => {
    const { packs } = billFor({ ...nothing, functionCalls: 160_000_000 }, PRICES_SINCE_2022_08)
    expect(packs.map(({ calls }) => calls)).toEqual([100_000_000, 50_000_000, 10_000_000])
  })
})

describe('a bill until August 2022', () => {
  it('charges database operations by kind and no function runs', () => {
    const usage = { ...nothing, functionCalls: 1e9, databaseReads: 10_000, databaseWrites: 10_000 }
    expect(billFor(usage, PRICES_UNTIL_2022_08).yuan).toBeCloseTo(0.065)
  })
})

describe('a bill', () => {
  it('is the sum of its lines and names only what is charged', () => {
    const { lines, yuan } = billFor(
      { ...nothing, cdnGigabytes: 100, gigabyteSeconds: 1_000 },
      PRICES_SINCE_2022_08,
    )
    expect(lines.map(({ what }) => what)).toEqual(['running time', 'CDN'])
    expect(yuan).toBeCloseTo(21 + 0.11108)
  })
})
