import type { Campaign, Claimed } from '@hongbao/types'
import {
  archiveCampaign,
  type ClaimPorts,
  claimCover,
  countSerials,
  endCampaign,
  finishChanges,
  forgetPerson,
  type Instance,
  importNumbers,
  newInstance,
  reclaimLeases,
  StoreFault,
} from '../../index'
import {
  callBy,
  OPERATOR,
  operate,
  publishFor,
  type TestServer,
  testCampaign,
  testServer,
} from '../../testing'

const goat = { campaignId: 'goat' }

/** A campaign with serial numbers on a test server: as many as it has units, and `more`. */
const serverWithNumbers = async (
  units: number,
  more = 0,
): Promise<TestServer & { readonly campaign: Campaign }> => {
  const server = testServer()
  const lines = Array.from({ length: units + more }, (_, n) => `CODE-${1_000 + n}`)
  await importNumbers({ ports: server.ports, actor: OPERATOR }, { ...goat, batch: 'first', from: 1, lines })
  const content = { ...testCampaign(units), delivery: { kind: 'serial' } as const }
  return { ...server, campaign: await publishFor(server.ports, 'goat', content) }
}

const claim = async (ports: ClaimPorts, openid: string, instance = newInstance()): Promise<Claimed> => {
  const answer = await claimCover(callBy(ports, instance, openid), goat)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.data
}
const numberOf = ({ link }: Claimed): string | undefined =>
  link.state === 'number' ? link.number : undefined

/** Claims again as long as the answer is RETRY_LATER, as a phone does. */
const numberInCrowd = async (
  ports: ClaimPorts,
  openid: string,
  instance: Instance,
): Promise<string | undefined> => {
  const answer = await claimCover(callBy(ports, instance, openid), goat)
  if (answer.ok) return numberOf(answer.data)
  if (answer.refusal.code !== 'RETRY_LATER') throw new Error(answer.refusal.code)
  return numberInCrowd(ports, openid, instance)
}

/** Ports whose updates of numbers take effect, or not, and are then answered with a fault. */
const faulty = (ports: ClaimPorts, takesEffect: boolean): ClaimPorts => ({
  ...ports,
  documents: {
    ...ports.documents,
    updateUnique: async (...update) => {
      if (takesEffect) await ports.documents.updateUnique(...update)
      throw new StoreFault('lost on the way', false)
    },
  },
})

describe('a campaign with serial numbers', () => {
  it('gives each of twenty people a number of their own', async () => {
    const { ports } = await serverWithNumbers(20)
    const people = Array.from({ length: 20 }, (_, n) => `o-${n}`)
    const instance = newInstance()
    const numbers = await Promise.all(people.map((openid) => numberInCrowd(ports, openid, instance)))
    expect(new Set(numbers).size).toBe(20)
    expect(numbers).not.toContain(undefined)
  })

  it('shows a person the same number at each claim', async () => {
    const { ports } = await serverWithNumbers(3)
    const first = await claim(ports, 'o-1')
    expect(await claim(ports, 'o-1')).toEqual({ ...first, already: true })
  })

  it('gives one number to a person who claims on two phones at once', async () => {
    const { ports } = await serverWithNumbers(3)
    const [one, other] = await Promise.all([claim(ports, 'o-1'), claim(ports, 'o-1')])
    expect(numberOf(one)).toBe(numberOf(other))
    expect(await countSerials(ports, 'goat')).toEqual({ numbers: 3, free: 2 })
  })

  it('shows the number that was taken when the answer to taking it was lost', async () => {
    const { ports } = await serverWithNumbers(3)
    expect(await claim(faulty(ports, true), 'o-1')).toMatchObject({ link: { state: 'late' } })
    expect(numberOf(await claim(ports, 'o-1'))).toBeDefined()
    expect(await countSerials(ports, 'goat')).toEqual({ numbers: 3, free: 2 })
  })

  it('takes a number at the next claim when the first attempt took none', async () => {
    const { ports } = await serverWithNumbers(3)
    expect(await claim(faulty(ports, false), 'o-1')).toMatchObject({ link: { state: 'late' } })
    expect(numberOf(await claim(ports, 'o-1'))).toBeDefined()
  })

  it('keeps the grant and raises an alert when no number is free', async () => {
    const { ports, store } = await serverWithNumbers(2)
    for (const { _id } of store.all('serials').values())
      await ports.documents.updateUnique('serials', { _id }, { put: { holder: `goat:other-${_id}` } })
    expect(await claim(ports, 'o-1')).toMatchObject({ already: false, link: { state: 'late' } })
    expect([...store.all('alerts').values()]).toMatchObject([{ rule: 'numbers-missing', subject: 'goat' }])
  })

  it('asks WeChat for no link', async () => {
    const { ports } = await serverWithNumbers(1)
    const link = jest.fn()
    await claim({ ...ports, coverApi: { link } }, 'o-1')
    expect(link).not.toHaveBeenCalled()
  })

  it('keeps no number after it was archived', async () => {
    const { ports, store, pass } = await serverWithNumbers(3)
    await claim(ports, 'o-1')
    await operate(ports, endCampaign, 'goat')
    await operate(ports, archiveCampaign, 'goat')
    for (let minute = 0; minute < 4; minute++) {
      pass(60_000)
      await reclaimLeases(ports)
      await finishChanges(ports)
    }
    expect([...store.all('serials').values()].filter(({ number }) => number !== undefined)).toEqual([])
  })

  it('shows a person who asked to be forgotten the same number when they claim again', async () => {
    const { ports } = await serverWithNumbers(3)
    const first = await claim(ports, 'o-1')
    await forgetPerson(callBy(ports, newInstance(), 'o-1'))
    expect(numberOf(await claim(ports, 'o-1'))).toBe(numberOf(first))
  })
})
