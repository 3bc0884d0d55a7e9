import { get, rejection, startTestCloud, type TestCloud } from './testing/test-cloud'

jest.setTimeout(30_000)

const OPENID = 'oPerson-000000000000000000001'

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({
    wechat: { riskyWords: ['spam'], phoneNumbers: { c1: '13800000000' }, openData: { id1: { steps: 5 } } },
  })
})

afterAll(() => test.stop())

const openapi = () => test.sdk.openapi

describe('the APIs that WeChat’s own templates call', () => {
  it.each(['get', 'createQRCode'])('answer an image to wxacode.%s', async (name) => {
    const { buffer, contentType } = await openapi().wxacode[name]({ path: 'pages/index/index' })
    expect([contentType, buffer.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
    expect((await rejection(openapi().wxacode[name]({ path: '' }))).errCode).toBe(40159)
  })

  it('keep a customer service message with the sent messages', async () => {
    const message = { touser: OPENID, msgtype: 'text', text: { content: 'hello' } }
    expect((await openapi().customerServiceMessage.send(message)).errCode).toBe(0)
    const { messages } = await get(test.cloud.controlUrl, '/messages')
    expect(messages[0]).toMatchObject({
      channel: 'customer-service',
      to: OPENID,
      content: { msgtype: 'text' },
    })
    expect(
      (await rejection(openapi().customerServiceMessage.send({ ...message, touser: 'x' }))).errCode,
    ).toBe(40003)
  })

  it('find a picture risky when it holds a configured word', async () => {
    const check = (text: string) =>
      openapi().security.imgSecCheck({ media: { contentType: 'image/png', value: Buffer.from(text) } })
    expect((await check('a picture')).errCode).toBe(0)
    expect((await rejection(check('a spam picture'))).errCode).toBe(87014)
  })

  it('check a text in version 1 by an error', async () => {
    expect((await openapi().security.msgSecCheck({ content: 'hello' })).errCode).toBe(0)
    expect((await rejection(openapi().security.msgSecCheck({ content: 'buy spam' }))).errCode).toBe(87014)
  })

  it('answer the configured phone number of a code', async () => {
    const { phoneInfo } = await openapi().phonenumber.getPhoneNumber({ code: 'c1' })
    expect(phoneInfo).toMatchObject({ phoneNumber: '13800000000', countryCode: '86' })
  })

  it('answer the open data of a cloudID, and a phone number for one that is not configured', async () => {
    const { list } = await test.sdk.getOpenData({ list: ['id1', 'id2'] })
    expect(list).toEqual([
      { cloudID: 'id1', data: { steps: 5 } },
      { cloudID: 'id2', data: expect.objectContaining({ phoneNumber: '10000000000' }) },
    ])
  })

  it('answer links of the right shape', async () => {
    expect((await openapi().urlscheme.generate({})).openlink).toMatch(/^weixin:/)
    expect((await openapi().urllink.generate({})).urlLink).toMatch(/^https:/)
  })

  it('refuse a payment with a sentence', async () => {
    const error = await rejection(test.sdk.cloudPay.unifiedOrder({ body: 'x' }))
    expect(error.errMsg).toContain('no payment is made on this machine')
  })
})

describe('an upload by a form, as wx-server-sdk 2 and 3 send it', () => {
  it('keeps the bytes of its field "file"', async () => {
    const bytes = Buffer.from([0, 255, 10, 13, 200])
    const response = await fetch(`${test.cloud.url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'storage.getUploadMetadata', path: 'a.bin' }),
    })
    const { data } = (await response.json()) as { data: { url: string; fileId: string } }
    const { url, fileId } = data
    const form = new FormData()
    form.set('key', 'a.bin')
    form.set('file', new Blob([bytes]), 'a.bin')
    expect(await (await fetch(url, { method: 'POST', body: form })).text()).toBe('')
    expect((await test.sdk.downloadFile({ fileID: fileId })).fileContent).toEqual(bytes)
  })

  it('is refused as XML when nobody announced it', async () => {
    const answer = await fetch(`${test.cloud.url}/storage-upload/none`, { method: 'POST', body: 'x' })
    expect([answer.status, await answer.text()]).toEqual([
      403,
      expect.stringContaining('<Code>AccessDenied</Code>'),
    ])
  })
})
