import { createHistogram } from './histogram'

describe('a histogram', () => {
  it('gives each quantile to within 6 %', () => {
    const histogram = createHistogram()
    for (let ms = 1; ms <= 10_000; ms++) histogram.add(ms)
    for (const share of [0.1, 0.5, 0.99]) {
      expect(histogram.quantile(share) / (share * 10_000)).toBeGreaterThan(0.94)
      expect(histogram.quantile(share) / (share * 10_000)).toBeLessThan(1.07)
    }
  })

  it('is 0 when nothing was added', () => {
    expect(createHistogram().quantile(0.5)).toBe(0)
  })
})
