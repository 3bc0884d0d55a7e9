import { DEMO_REMINDER_TEMPLATE } from '@hongbao/dev-demo'
import { usePhone } from '../world/journey'

const world = usePhone()

describe('the pages behind “Mine”', () => {
  it.each([
    ['rules', '领取规则'],
    ['agreement', '用户协议'],
    ['privacy', '隐私说明'],
    ['about', '关于我们'],
  ])('show the paper %s', async (name, title) => {
    await world.phone.open('/pages/mine/index')
    await world.phone.tap(`#link-${name}`)
    await world.phone.waitToRead('.paper__title', title)
  })

  it('take a question and answer with its number', async () => {
    await world.phone.open('/trust/ask/index?campaignId=koi')
    await world.phone.type('textarea', '领到的封面在哪里看？')
    await world.phone.tap('.ask-send')
    await world.phone.tap('.consent-sheet__agree')
    await world.phone.waitToRead('.notice__sentence', '编号')
    expect(await world.cloud.ports.documents.find('questions', {})).toMatchObject([{ campaignId: 'koi' }])
  })

  it('list a question with its number, and with the answer once there is one', async () => {
    const { documents } = world.cloud.ports
    const [question] = await documents.find('questions', {})
    const _id = question?._id ?? ''
    await world.phone.open('/trust/ask/index')
    await world.phone.tap('#link-asked')
    await world.phone.waitToRead('.question-list', `编号 ${_id}`)
    await world.phone.waitToRead('.question-list__state', '等待答复')
    const answer = { text: '在「我的」里。', at: Date.now(), operator: 'mei' }
    await documents.updateOne('questions', { _id }, { put: { answer } })
    await world.phone.open('/trust/asked/index')
    await world.phone.waitToRead('.question-list__answer', '在「我的」里。')
  })

  it('cancel a reminder, which then is not kept', async () => {
    const remind = { action: 'remind', campaignId: 'crane-and-pine', dropId: 'noon' }
    await world.cloud.call('person', { ...remind, templateId: DEMO_REMINDER_TEMPLATE }, 'o-first-person')
    await world.phone.open('/trust/reminders/index')
    await world.phone.tap('.fact-list__action')
    await world.phone.see('.notice')
    expect(await world.cloud.ports.documents.count('reminders', {})).toBe(0)
  })

  it('list a claim among what is kept', async () => {
    await world.phone.open('/pages/cover/index?id=river-lanterns')
    await world.phone.claim()
    await world.phone.closeClaimPage()
    await world.phone.open('/trust/kept/index')
    await world.phone.waitToRead('#fact-claims', '1 条')
  })

  it('show each record that is kept', async () => {
    await world.phone.open('/trust/kept/index')
    await world.phone.tap('#fact-claims')
    await world.phone.waitToRead('.fact-list__records', '水乡灯夜')
    await world.phone.tap('#fact-questions')
    await world.phone.waitToRead('.fact-list__records', '领到的封面在哪里看？')
  })

  it('delete everything only when the person says so twice', async () => {
    const { documents } = world.cloud.ports
    await world.phone.open('/trust/kept/index')
    await world.phone.tap('.forget-me')
    await world.phone.tap('.confirm-sheet__keep')
    expect(await documents.count('questions', {})).toBe(1)
    await world.phone.tap('.forget-me')
    await world.phone.tap('.confirm-sheet__yes')
    await world.phone.waitToRead('.forget-note', '已经删去')
    expect(await documents.count('questions', {})).toBe(0)
  })
})
