import fc from 'fast-check'
import { bucketsOf, openBucketsOf } from './buckets'

const stock = fc.integer({ min: 1, max: 500_000 })
const drop = (units: number, opensAt = 0) => ({ id: 'd', opensAt, stock: units })

describe('the buckets of a drop', () => {
  it('hold exactly the units of the drop', () => {
    fc.assert(
      fc.property(stock, (units) => {
        const total = bucketsOf('c', drop(units)).reduce((sum, bucket) => sum + bucket.units, 0)
        expect(total).toBe(units)
      }),
    )
  })

  it('hold between 1 and 2,000 units each', () => {
    fc.assert(
      fc.property(stock, (units) => {
        for (const bucket of bucketsOf('c', drop(units))) {
          expect(bucket.units).toBeGreaterThan(0)
          expect(bucket.units).toBeLessThanOrEqual(2_000)
        }
      }),
    )
  })

  it('are 8 for a drop of 1,024 units', () => {
    expect(bucketsOf('c', drop(1_024))).toHaveLength(8)
  })

  it('are one bucket for a drop of ten units', () => {
    expect(bucketsOf('c', drop(10))).toEqual([{ id: 'c#d#0', units: 10 }])
  })

  it('differ in size by at most one unit', () => {
    fc.assert(
      fc.property(stock, (units) => {
        const sizes = bucketsOf('c', drop(units)).map((bucket) => bucket.units)
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the open buckets of a campaign', () => {
  it('are the buckets of drops that have opened, from the moment of opening on', () => {
    const drops = [
      { id: 'a', opensAt: 100, stock: 1 },
      { id: 'b', opensAt: 101, stock: 1 },
    ]
    const open = openBucketsOf('c', { drops, endsAt: 999, paused: false }, 100)
    expect(open.map(({ id }) => id)).toEqual(['c#a#0'])
  })
})
