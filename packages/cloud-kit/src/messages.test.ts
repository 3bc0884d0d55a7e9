import { readSendAnswer } from './messages'

const buffer = (body: string) => ({ contentType: 'x', errCode: 0, buffer: Buffer.from(body) })

describe('WeChat’s answer to a message', () => {
  it.each([
    ['code 0', { errCode: 0, errMsg: 'openapi.subscribeMessage.send:ok' }],
    ['a buffer that holds code 0', buffer('{"errcode":0,"errmsg":"ok"}')],
  ])('says that it was sent with %s', (_, answer) => {
    expect(readSendAnswer(answer)).toEqual({ kind: 'sent' })
  })

  it.each([
    ['an error of the SDK', Object.assign(new Error('refused'), { errCode: 43101 })],
    ['an error inside a buffer, whose own code is 0', buffer('{"errcode":43101,"errmsg":"refused"}')],
  ])('says that it was refused, and why, with %s', (_, answer) => {
    expect(readSendAnswer(answer)).toEqual({ kind: 'refused', code: 43101 })
  })

  it.each([
    ['a buffer that holds no JSON', buffer('<html>')],
    ['a buffer that holds no code', buffer('{}')],
    ['a buffer that holds null', buffer('null')],
    ['an error without a code', new Error('socket hang up')],
    ['nothing', undefined],
    ['a timeout of the bridge to WeChat', { errCode: -604102 }],
    ['a system error of the bridge to WeChat', { errCode: -604103 }],
  ])('leaves open whether it was sent with %s', (_, answer) => {
    expect(readSendAnswer(answer)).toEqual({ kind: 'unknown' })
  })
})
