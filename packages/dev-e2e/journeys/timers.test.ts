import { DEMO_REMINDER_TEMPLATE } from '@hongbao/dev-demo'
import { CampaignFile, CatalogFile, CurrentFile, parseFile } from '@hongbao/types'
import { useCloud } from '../world/journey'

const world = useCloud()
const OPENID = 'o-first-person'

const client = (path: string, body: object): Promise<Response> => {
  const target = new URL(world.cloud.cloud.clientUrl)
  target.pathname = path
  const headers = { 'content-type': 'application/json' }
  return fetch(target, { method: 'POST', headers, body: JSON.stringify(body) })
}

const published = async (): Promise<string> => {
  const answer = await world.cloud.call('browse', { action: 'catalog' }, OPENID)
  return (answer as { result: { data: { published: string } } }).result.data.published
}

const read = async (address: string | URL): Promise<unknown> => (await fetch(address)).json()
const current = async () => parseFile(CurrentFile, await read(await published()))

describe('the functions around claiming, as they are uploaded', () => {
  it('send one message to a person who consented, about a drop that opens in minutes', async () => {
    await client('/client/subscribe', { openid: OPENID, templateIds: [DEMO_REMINDER_TEMPLATE] })
    const remind = { action: 'remind', campaignId: 'rooftop-fireworks', dropId: 'midnight' }
    const consent = { ...remind, templateId: DEMO_REMINDER_TEMPLATE }
    expect(await world.cloud.call('person', consent, OPENID)).toMatchObject({ result: { ok: true } })
    await world.cloud.control('run-timer', { function: 'remind' })
    await world.cloud.control('run-timer', { function: 'remind' })
    expect(await world.cloud.messages()).toMatchObject([
      { to: OPENID, content: { data: { thing1: {}, time2: {} } } },
    ])
  })

  it('refuse an event that no phone sends to person', async () => {
    const forged = { action: 'my-reminders', openid: 'o-somebody-else' }
    expect(await world.cloud.call('person', forged, OPENID)).toMatchObject({
      result: { ok: false, refusal: { code: 'BAD_REQUEST' } },
    })
  })

  it('publish a change of stock, which anybody can read over the web', async () => {
    const before = await current()
    await world.cloud.ports.documents.updateOne(
      'campaigns',
      { _id: 'koi' },
      { put: { 'schedule.paused': true } },
    )
    await world.cloud.control('run-timer', { function: 'patrol' })
    const after = await current()
    expect(after?.catalog).not.toBe(before?.catalog)
    const catalog = parseFile(CatalogFile, await read(new URL(after?.catalog ?? '', await published())))
    expect(catalog?.cards.find(({ id }) => id === 'koi')?.schedule.paused).toBe(true)
  })

  it('publish addresses of pictures in every size, which anybody may fetch and keep for a day', async () => {
    const address = await published()
    const catalog = parseFile(CatalogFile, await read(new URL((await current())?.catalog ?? '', address)))
    const [card] = catalog?.cards ?? []
    const details = parseFile(CampaignFile, await read(new URL(card?.details ?? '', address)))
    const { cover, page, thumb } = card?.art ?? {}
    const pictures = [cover, page, thumb, card?.brand.mark, details?.stories[0], details?.storyThumbs?.[0]]
    for (const picture of pictures) {
      const { ok, headers } = await fetch(picture ?? '')
      const { type, kept } = { type: headers.get('content-type'), kept: headers.get('cache-control') }
      expect({ ok, type, kept }).toEqual({ ok: true, type: 'image/webp', kept: 'public, max-age=86400' })
    }
  })

  it('forget a person who asks to be forgotten', async () => {
    await world.cloud.call('claim', { campaignId: 'river-lanterns' }, OPENID)
    await world.cloud.call('person', { action: 'forget-me' }, OPENID)
    expect(await world.cloud.call('browse', { action: 'my-covers' }, OPENID)).toMatchObject({
      result: { ok: true, data: { covers: [] } },
    })
  })

  it('raise an alert for a complaint, without its text', async () => {
    const complaint = { action: 'ask', kind: 'complaint', text: 'The cover is blurred.' }
    expect(await world.cloud.call('person', complaint, OPENID)).toMatchObject({ result: { ok: true } })
    const alerts = await world.cloud.ports.documents.find('alerts', { rule: 'complaint' })
    expect(alerts).toHaveLength(1)
    expect(JSON.stringify(alerts)).not.toContain('blurred')
  })

  it('send the operators’ robot one message that WeChat refuses a cover', async () => {
    const api = 'redpacketcover.getAuthenticationUrl'
    await world.cloud.control('wechat', { api, errcode: 9600004, rate: 1 })
    await world.cloud.call('claim', { campaignId: 'blue-green-mountains' }, OPENID)
    await world.cloud.control('wechat', { api, errcode: 9600004, rate: 0 })
    await world.cloud.control('run-timer', { function: 'patrol' })
    await world.cloud.control('run-timer', { function: 'patrol' })
    const told = (await world.cloud.messages()).map(({ content }) => JSON.stringify(content))
    expect(told.filter((text) => text.includes('微信拒绝发放封面'))).toHaveLength(1)
  })

  it('write a metric of their calls', async () => {
    const minutes = await world.cloud.ports.documents.find('metrics', {}, { descending: 'minute' })
    expect(minutes.some(({ functions }) => (functions.person?.calls ?? 0) > 0)).toBe(true)
    const [newest] = minutes
    expect(newest?.ledger['river-lanterns']).toMatchObject({ claims: 1, stock: 12_000 })
  })

  it('find the stock of the demo conserved', async () => {
    const records = await world.cloud.ports.documents.find('reconciliations', {})
    expect(new Set(records.map(({ result }) => result))).toEqual(new Set(['holds']))
  })
})
