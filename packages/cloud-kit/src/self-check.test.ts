import { cloudPorts } from './ports'
import { withSelfCheck } from './self-check'

const callFrom = (openid: string | undefined): void => {
  if (openid === undefined) delete process.env.WX_OPENID
  else process.env.WX_OPENID = openid
  process.env.WX_CONTEXT_KEYS = 'WX_OPENID'
}

const main = withSelfCheck(async () => 'the function itself')

beforeEach(() => {
  jest.spyOn(cloudPorts.coverApi, 'link').mockResolvedValue({ failed: true, code: 9600004 })
})
afterEach(() => {
  jest.restoreAllMocks()
  callFrom(undefined)
})

describe('the self-check of a function', () => {
  it('tells a caller without an identity its Node version, its time, and the answer of the cover API', async () => {
    callFrom(undefined)
    expect(await main({ selfCheck: true })).toEqual({
      node: process.versions.node,
      now: expect.any(Number),
      coverApi: 9600004,
    })
  })

  it('is not made for a person, whose call reaches the function', async () => {
    callFrom('o-koi')
    expect(await main({ selfCheck: true })).toBe('the function itself')
    expect(cloudPorts.coverApi.link).not.toHaveBeenCalled()
  })

  it.each([{}, { selfCheck: 'yes' }, null, 'text'])('is not made for the event %j', async (event) => {
    callFrom(undefined)
    expect(await main(event)).toBe('the function itself')
  })
})
