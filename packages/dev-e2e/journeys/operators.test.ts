import { makeOwnerToken } from '@hongbao/service'
import { usePhone } from '../world/journey'

const world = usePhone({ openid: 'o-brand-owner' })

const DESK = '/operate/desk/index'
const BRAND = 'zhenhe-inns'
const CAMPAIGN = 'river-lanterns'

type Answer<Data> = {
  readonly ok: boolean
  readonly data: Data
  readonly refusal?: { readonly code: string }
}

/** Calls the console's function over HTTP, as its page does. */
const operate = async <Data = unknown>(request: object, session?: string): Promise<Answer<Data>> => {
  const response = await fetch(`${world.cloud.url}/http/operate`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session !== undefined && { authorization: `Bearer ${session}` }),
    },
    body: JSON.stringify(request),
  })
  return (await response.json()) as Answer<Data>
}

/** Scans a code on the operators' page of the mini program. */
const scan = async (code: string): Promise<void> => {
  await world.phone.open(DESK)
  await world.phone.answer('scanCode', { result: code, scanType: 'QR_CODE', errMsg: 'scanCode:ok' })
  await world.phone.tap('.duty-scan')
}

type Begun = { readonly id: string; readonly pollSecret: string; readonly match: number }
type State = { readonly kind: string; readonly session?: string }

let session = ''

describe('the owner of a brand', () => {
  it('is nobody’s operator before they are invited', async () => {
    await world.phone.open('/pages/mine/index')
    await world.phone.scrollTo(2_000)
    await world.phone.tap('#link-operate')
    await world.phone.waitToRead('.notice__title', '还不是运营人员')
  })

  it('becomes the owner by scanning a code that can be used once', async () => {
    const brands = [{ brandId: BRAND, name: { zh: '枕河旅舍', en: 'Zhenhe Inns' } }]
    const { token } = await makeOwnerToken(world.cloud.ports, { name: '阿店', brands })
    await scan(`hb2:${token}`)
    await world.phone.tap('.code-accept')
    await world.phone.waitToRead('.notice__title', '已经加入')
    await scan(`hb2:${token}`)
    await world.phone.waitToRead('.notice__title', '二维码已失效')
  })

  it('signs a computer in by scanning its code and picking its number', async () => {
    const begun = await operate<Begun>({ action: 'sign-in-begin', agent: 'Firefox' })
    const { id, pollSecret, match } = begun.data
    await scan(`hb1:${id}`)
    await world.phone.waitToRead('.operate__card', 'Firefox')
    await world.phone.tap(`.code-number--${match}`)
    await world.phone.waitToRead('.notice__title', '电脑已登录')
    const polled = await operate<State>({ action: 'sign-in-poll', id, pollSecret })
    expect(polled.data.kind).toBe('approved')
    session = polled.data.session ?? ''
    expect((await operate({ action: 'me' }, session)).ok).toBe(true)
  })

  it('ends a sign-in by picking another number', async () => {
    const { id, pollSecret, match } = (await operate<Begun>({ action: 'sign-in-begin' })).data
    const signIn = [...(await world.cloud.ports.documents.find('signIns', { state: 'waiting' }))]
    const other = signIn.flatMap(({ numbers }) => numbers).find((number) => number !== match)
    await scan(`hb1:${id}`)
    await world.phone.tap(`.code-number--${other}`)
    await world.phone.waitToRead('.notice__title', '数字不对')
    expect((await operate<State>({ action: 'sign-in-poll', id, pollSecret })).data.kind).toBe('refused')
  })

  it('pauses a campaign on the computer and resumes it on the phone', async () => {
    const campaign = { brandId: BRAND, campaignId: CAMPAIGN }
    const wanted = { ...campaign, from: 1, changeId: 'pausing' }
    expect(await operate({ action: 'pause', ...wanted }, session)).toMatchObject({
      data: { revision: 2, undo: { kind: 'resume' } },
    })
    await world.phone.open(DESK)
    await world.phone.waitToRead(`#duty-${CAMPAIGN}`, '已暂停')
    await world.phone.answer('showModal', { confirm: true, cancel: false, errMsg: 'showModal:ok' })
    await world.phone.tap('.duty-change')
    await world.phone.waitToRead(`#duty-${CAMPAIGN}`, '发放中')
    expect(await operate({ action: 'campaign', ...campaign }, session)).toMatchObject({
      data: { standing: 'open', campaign: { revision: 3 } },
    })
  })

  it('finds both changes in the log, under the name of the invitation', async () => {
    const log = await operate<{ rows: { what: string; operatorName?: string }[] }>(
      { action: 'log', brandId: BRAND, campaignId: CAMPAIGN },
      session,
    )
    expect(log.data.rows.slice(0, 2)).toMatchObject([
      { what: 'resume', operatorName: '阿店' },
      { what: 'pause', operatorName: '阿店' },
    ])
  })

  it('sees nothing of a brand that is not theirs', async () => {
    const theirs = { action: 'campaigns', brandId: 'cold-scent' }
    expect(await operate(theirs, session)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } })
  })

  it('cannot call the console’s function from the mini program', async () => {
    const event = { session, request: { action: 'me' } }
    expect(JSON.stringify(await world.cloud.call('operate', event, 'o-brand-owner'))).toMatch(
      /no client|NOT_HERE/,
    )
  })
})
