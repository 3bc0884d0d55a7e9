import { linkFailure } from './link-failure'

describe('a failed link request', () => {
  it.each([9600004, 9600006, 48001])('with code %i pauses the campaign', (code) => {
    expect(linkFailure(code)).toBe('pause')
  })

  it.each([-1, 0, 9600003, 45009, -604102, -604103, 424242])('with code %i is worth asking again', (code) => {
    expect(linkFailure(code)).toBe('wait')
  })

  it.each([9600001, 9600002, 9600005, -604100, -604101])('with code %i is a mistake of ours', (code) => {
    expect(linkFailure(code)).toBe('defect')
  })
})
