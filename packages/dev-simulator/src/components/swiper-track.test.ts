import { indexAt, wrapOffset } from './swiper-track'

describe('a swiper’s track', () => {
  it('stops at its first and its last item', () => {
    expect([indexAt(-1, 3, 2, false), indexAt(5, 3, 2, false)]).toEqual([0, 2])
  })

  it('continues with the first item after the last where it is circular', () => {
    expect([indexAt(-1, 3, 2, true), indexAt(3, 3, 2, true)]).toEqual([2, 0])
  })

  it('puts the last item before the first where it is circular', () => {
    expect(wrapOffset(2, 3)).toBe(-1)
  })
})
