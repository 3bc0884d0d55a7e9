import { useCloud } from '../world/journey'

const world = useCloud()

/** The log of this function alone: timers run meanwhile, and their functions print what they did. */
const printed = () => world.cloud.printed('claim')
const claim = (campaignId: string) => world.cloud.call('claim', { campaignId }, 'o-first-person')

describe('the log of a function', () => {
  it('holds nothing about a call that was answered', async () => {
    expect(await claim('river-lanterns')).toMatchObject({ result: { ok: true } })
    expect(await claim('never-was')).toMatchObject({ result: { ok: false } })
    expect(printed()).toEqual([])
  })

  describe('about a call that broke', () => {
    let answer: unknown
    beforeAll(async () => {
      await world.cloud.control('faults', { rules: [{ kind: 'error', rate: 1, function: 'claim' }] })
      answer = await claim('another')
      await world.cloud.control('faults', { rules: [] })
    })

    it('is one line with the function, the caller’s request id and the error', () => {
      const lines = printed()
      expect(lines).toHaveLength(1)
      const line = JSON.parse(lines[0] ?? '') as { requestId: string }
      expect(line).toEqual({
        name: 'claim',
        requestId: expect.any(String),
        error: expect.stringContaining('StoreFault'),
      })
      expect(answer).toMatchObject({ result: { ok: false, fault: { requestId: line.requestId } } })
    })

    it('does not hold the caller’s openid', () => {
      expect(printed().join()).not.toContain('o-first-person')
    })
  })
})
