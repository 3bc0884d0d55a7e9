import { indexAt, wrapOffset } from './swiper-track'

describe('a swiper’s track', () => {
  it('holds at its ends', () => {
    expect([indexAt(-1, 3, 2, false), indexAt(5, 3, 2, false)]).toEqual([0, 2])
  })

  it('goes round where it is circular', () => {
    expect([indexAt(-1, 3, 2, true), indexAt(3, 3, 2, true)]).toEqual([2, 0])
  })

  it('puts the last item before the first where it is circular', () => {
    expect(wrapOffset(2, 3)).toBe(-1)
  })
})
