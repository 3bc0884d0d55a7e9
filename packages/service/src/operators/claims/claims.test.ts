import type { OperateData } from '@hongbao/types/operate'
import {
  answerOperate,
  browseMyCovers,
  carryOutOpenRequests,
  claimCover,
  fileQuestion,
  forgetPerson,
  newInstance,
} from '../../index'
import { callBy } from '../../testing/call-by'
import { type ConsoleWorld, consoleWorld } from '../../testing/console-world'
import { type TestServer, testServer } from '../../testing/test-server'

let server: TestServer
let world: ConsoleWorld

beforeEach(async () => {
  server = testServer()
  const instance = newInstance()
  world = await consoleWorld(server.ports, (session, request) =>
    answerOperate({ ports: server.ports, instance, ip: '' }, { session, request }),
  )
})

const person = (openid: string) => callBy(server.ports, world.instance, openid)
const ids = { brandId: 'koi', campaignId: 'koi-one' }
const claim = (openid: string) => claimCover(person(openid), { campaignId: 'koi-one' })
const find = async (number: string) =>
  world.ask(await world.session('koi-viewer'), { action: 'find-claim', ...ids, number })

const numberOf = async (openid: string): Promise<string> => {
  const mine = await browseMyCovers(person(openid))
  return (mine.ok && mine.data.covers[0]?.number) || ''
}

describe('a claim', () => {
  it('is found by the number on the person’s phone, in any case and with spaces', async () => {
    for (const openid of ['a', 'b', 'c']) await claim(openid)
    const number = await numberOf('b')
    expect(number).toHaveLength(10)
    const read = `${number.slice(0, 5)} ${number.slice(5)}`.toUpperCase()
    expect(await find(read)).toMatchObject({ ok: true, data: { number, link: 'fresh-each-time' } })
  })

  it('is not found after its person was forgotten', async () => {
    await claim('a')
    const number = await numberOf('a')
    await forgetPerson(person('a'))
    await carryOutOpenRequests(server.ports)
    expect(await find(number)).toMatchObject({ refusal: { code: 'NO_CLAIM' } })
  })

  it('is exported by its number, without a name that leads to the person', async () => {
    await claim('a')
    const editor = await world.session('koi-editor')
    const part = await world.get<OperateData<'export-claims'>>(editor, { action: 'export-claims', ...ids })
    expect(part.text).toContain(`koi-one,${await numberOf('a')},2027-02-01T00:00:00.000Z\r\n`)
    expect(part.text.match(/[0-9a-f]{11}/)).toBeNull()
    expect(part.next).toBeUndefined()
  })
})

describe('a question', () => {
  it('is answered once, by the brand of its campaign', async () => {
    const asking = {
      action: 'ask',
      kind: 'question',
      text: 'When does it open?',
      campaignId: 'koi-one',
    } as const
    const asked = await fileQuestion(person('a'), asking)
    const number = asked.ok ? asked.data.number : ''
    const answer = { action: 'answer-question', number, text: 'At noon.' }
    const [editor, stranger] = [await world.session('koi-editor'), await world.session('pine-owner')]
    const theirs = await world.ask(stranger, { ...answer, brandId: 'pine' })
    expect(theirs).toMatchObject({ refusal: { code: 'NO_QUESTION' } })
    const open = { action: 'questions', brandId: 'koi', open: true }
    expect(await world.get(editor, open)).toMatchObject({ questions: [{ number }] })
    expect(await world.ask(editor, { ...answer, brandId: 'koi' })).toMatchObject({ ok: true })
    const again = await world.ask(editor, { ...answer, brandId: 'koi', text: 'At two.' })
    expect(again).toMatchObject({ refusal: { code: 'ANSWERED' } })
    expect(await world.get(editor, open)).toEqual({ questions: [] })
    expect(server.store.all('questions').get(number)).toMatchObject({ answer: { text: 'At noon.' } })
  })
})
