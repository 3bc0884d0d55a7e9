import { HOUR } from '@hongbao/types'
import {
  type ClaimPorts,
  claimCover,
  type Documents,
  endCampaign,
  type Instance,
  pauseCampaign,
  StoreFault,
} from '../index'
import { callBy } from '../testing/call-by'
import { operate, serverWith } from '../testing/test-server'

type ClaimOutcome = Awaited<ReturnType<typeof claimCover>>

const goat = { campaignId: 'goat' }
/** After this time an instance reads a campaign again. */
const REFRESH_MS = 6_000

const code = (outcome: ClaimOutcome): string => {
  if (!outcome.ok) return outcome.refusal.code
  return outcome.data.already ? 'already' : 'granted'
}

/** Claims one after another on one instance, and gives the answers' codes. */
const claimAll = async (
  ports: ClaimPorts,
  instance: Instance,
  openids: readonly string[],
): Promise<string[]> => {
  const codes: string[] = []
  for (const openid of openids) codes.push(code(await claimCover(callBy(ports, instance, openid), goat)))
  return codes
}
const people = (count: number, name = 'p'): string[] => Array.from({ length: count }, (_, n) => `${name}${n}`)

/** Ports on which the next insert of a claim takes effect, and its reply is lost. */
const losingOneReply = (ports: ClaimPorts): ClaimPorts => {
  let lost = false
  const insert: Documents['insert'] = async (collection, document) => {
    const outcome = await ports.documents.insert(collection, document)
    if (lost || collection !== 'claims') return outcome
    lost = true
    throw new StoreFault('the reply was lost', false)
  }
  return { ...ports, documents: { ...ports.documents, insert } }
}

describe('claiming a cover', () => {
  it('answers a second claim of one person with the first grant, and takes no second unit', async () => {
    const { ports, instance, store } = await serverWith(10)
    const one = instance()
    expect(await claimAll(ports, one, ['a', 'a'])).toEqual(['granted', 'already'])
    expect(store.all('claims').size).toBe(1)
  })

  it('answers the same person on another instance with the first grant', async () => {
    const { ports, instance, store } = await serverWith(10)
    await claimAll(ports, instance(), ['a'])
    expect(await claimAll(ports, instance(), ['a'])).toEqual(['already'])
    expect(store.all('claims').size).toBe(1)
  })

  it('gives the tenth unit to the tenth person though another instance leased it', async () => {
    const { ports, instance } = await serverWith(10)
    await claimAll(ports, instance(), ['first'])
    expect(await claimAll(ports, instance(), people(9))).toEqual(people(9).map(() => 'granted'))
  })

  it('grants each of ten units to one of ten instances without waiting for reclaim', async () => {
    const { ports, instance } = await serverWith(10)
    for (const person of people(10)) expect(await claimAll(ports, instance(), [person])).toEqual(['granted'])
  })

  it('is refused with SOLD_OUT when every unit is claimed', async () => {
    const { ports, instance } = await serverWith(3)
    await claimAll(ports, instance(), people(3))
    expect(await claimAll(ports, instance(), ['late'])).toEqual(['SOLD_OUT'])
  })

  it('is refused with RETRY_LATER while a void unit has not been returned', async () => {
    const { ports, instance, store } = await serverWith(1)
    await claimAll(ports, instance(), [])
    store.updateOne(
      'buckets',
      { _id: 'goat#drop-0#0' },
      { add: { left: -1, open: 1 }, put: { 'leases.l9': { k: 1, at: 0 } } },
    )
    store.insert('claims', { _id: 'void:l9:0', unit: 'l9:0', void: true })
    expect(await claimAll(ports, instance(), ['a'])).toEqual(['RETRY_LATER'])
  })

  it('is refused with NEXT_DROP and its time when one drop is gone and another opens later', async () => {
    const { ports, instance, campaign } = await serverWith(1, 1)
    const one = instance()
    await claimAll(ports, one, ['a'])
    const at = campaign.schedule.drops[1]?.opensAt
    expect(await claimCover(callBy(ports, one, 'b'), goat)).toEqual({
      ok: false,
      refusal: { code: 'NEXT_DROP', at },
    })
  })

  it('grants a unit of the next drop to a person who was refused with NEXT_DROP', async () => {
    const { ports, instance, pass } = await serverWith(1, 1)
    const one = instance()
    expect(await claimAll(ports, one, ['a', 'b'])).toEqual(['granted', 'NEXT_DROP'])
    pass(HOUR)
    expect(await claimAll(ports, one, ['b', 'c'])).toEqual(['granted', 'SOLD_OUT'])
  })

  it('answers people who have a grant while the campaign is paused, and refuses others', async () => {
    const { ports, instance, pass } = await serverWith(10)
    const one = instance()
    await claimAll(ports, one, ['a'])
    await operate(ports, pauseCampaign, 'goat')
    pass(REFRESH_MS)
    expect(await claimAll(ports, one, ['a', 'b'])).toEqual(['already', 'PAUSED'])
  })

  it('answers people who have a grant after the end, and refuses others', async () => {
    const { ports, instance, pass } = await serverWith(10)
    const one = instance()
    await claimAll(ports, one, ['a'])
    await operate(ports, endCampaign, 'goat')
    pass(REFRESH_MS)
    expect(await claimAll(ports, one, ['a', 'b'])).toEqual(['already', 'ENDED'])
  })

  it('answers people who have a grant when every cover is gone', async () => {
    const { ports, instance } = await serverWith(1)
    const one = instance()
    expect(await claimAll(ports, one, ['a', 'b', 'a'])).toEqual(['granted', 'SOLD_OUT', 'already'])
  })

  it('leaves one claim when the reply to the insert is lost', async () => {
    const { ports, instance, store } = await serverWith(10)
    expect(await claimAll(losingOneReply(ports), instance(), ['a'])).toEqual(['already'])
    expect(store.all('claims').size).toBe(1)
  })

  it('grants when WeChat gives no link, and answers when to ask again', async () => {
    const { ports, instance } = await serverWith(1)
    const failing: ClaimPorts = { ...ports, coverApi: { link: async () => ({ failed: true, code: -1 }) } }
    const outcome = await claimCover(callBy(failing, instance(), 'a'), goat)
    expect(outcome).toMatchObject({ ok: true, data: { link: { state: 'late' } } })
  })
})

describe('asking for an existing grant', () => {
  const existing = { ...goat, existing: true } as const

  it('gives nothing to a person who has none', async () => {
    const { ports, instance, store } = await serverWith(10)
    expect(code(await claimCover(callBy(ports, instance(), 'a'), existing))).toBe('NOT_CLAIMED')
    expect(store.all('claims').size).toBe(0)
  })

  it('answers with the grant that the person has', async () => {
    const { ports, instance } = await serverWith(10)
    const one = instance()
    await claimAll(ports, one, ['a'])
    expect(code(await claimCover(callBy(ports, one, 'a'), existing))).toBe('already')
  })

  it('answers with the grant after the campaign has ended, too', async () => {
    const { ports, instance } = await serverWith(10)
    await claimAll(ports, instance(), ['a'])
    await operate(ports, endCampaign, 'goat')
    expect(code(await claimCover(callBy(ports, instance(), 'a'), existing))).toBe('already')
  })
})
