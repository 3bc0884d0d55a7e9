import { readLinkAnswer } from './cover-api'

const buffer = (body: unknown) => ({
  contentType: 'x',
  errCode: 0,
  buffer: Buffer.from(JSON.stringify(body)),
})

describe('WeChat’s answer to a request for a link', () => {
  it('is the url', () => {
    expect(readLinkAnswer({ errCode: 0, data: { url: 'https://a.example/x' } })).toEqual({
      url: 'https://a.example/x',
    })
  })

  it('is read out of the buffer that the SDK gives for an unknown content type', () => {
    expect(readLinkAnswer(buffer({ errcode: 0, data: { url: 'https://a.example/x' } }))).toEqual({
      url: 'https://a.example/x',
    })
  })

  it('is a failure with WeChat’s code when the buffer holds an error', () => {
    expect(readLinkAnswer(buffer({ errcode: 9600004, errmsg: 'bad ctoken' }))).toEqual({
      failed: true,
      code: 9600004,
    })
  })

  it.each([
    ['no url', { errCode: 0 }],
    ['an empty url', { errCode: 0, data: { url: '' } }],
    ['nothing', undefined],
    ['a buffer that is no JSON', { errCode: 0, buffer: Buffer.from('<html>') }],
  ])('is a failure with errCode 0 and %s', (_, answer) => {
    expect(readLinkAnswer(answer)).toEqual({ failed: true, code: 0 })
  })

  it('is a failure when it carries an error code and a url', () => {
    const answer = { errcode: 9600003, data: { url: 'https://a.example/x' } }
    expect(readLinkAnswer(answer)).toEqual({ failed: true, code: 9600003 })
  })
})
