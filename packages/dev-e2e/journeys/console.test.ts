/// <reference lib="dom" />
import { join } from 'node:path'
import { artDir } from '@hongbao/dev-demo'
import { makeOwnerToken, publishCatalog } from '@hongbao/service'
import { INVITATION_CODE } from '@hongbao/types/operate'
import { countActions } from '../world/counted'
import { type Desk, openDesk, scan, signIn } from '../world/desk'
import { usePhone } from '../world/journey'
import { SMALL_CTOKEN } from '../world/known-to-wechat'

const THREE_MINUTES = 180
const BRAND = { brandId: 'spring', name: { zh: '春风里', en: 'Spring Breeze' } }

const world = usePhone()
let desk: Desk

beforeAll(async () => {
  desk = await openDesk(world.cloud.url)
}, 120_000)

afterAll(async () => {
  await desk?.close()
  expect(desk?.faults() ?? []).toEqual([])
})

const campaignIdOf = (address: string): string => /campaigns\/([a-z0-9-]+)/.exec(address)?.[1] ?? ''

describe('a new owner', () => {
  it('becomes one by scanning the one-time token', async () => {
    const { token } = await makeOwnerToken(world.cloud.ports, { name: '林小满', brands: [BRAND] })
    await scan(world.phone, `${INVITATION_CODE}${token}`)
    await world.phone.tap('.code-accept')
    await world.phone.see('.notice')
  })

  it('goes from signed-out to a campaign that a person claims, in three minutes of counted actions', async () => {
    const { page } = desk
    const person = countActions(page)
    await signIn(world.phone, desk)
    // Me, Operate, Scan, and the number.
    person.alsoPressed(4)

    await person.press('#new-campaign')
    await person.chooseFile('cover', join(artDir, 'covers/koi/cover.webp'))
    await page.waitForSelector('.editor__cover img')
    await person.write('title', '锦鲤跃春')
    await person.write('story', '一尾锦鲤，带来一整年的好运。')
    await person.writeNumber('数量', '20')
    await person.pressNamed('现在')
    await person.pressNamed('持续 7 天')
    await person.pressNamed('从今天起 6 个月')
    await person.chooseFile('mark', join(artDir, 'covers/koi/brand.webp'))
    await page.waitForSelector('.checklist__complete')
    await person.press('#publish')
    await person.write('ctoken', SMALL_CTOKEN)
    await person.press('#publish-now')
    await page.waitForSelector('#numbers')

    const id = campaignIdOf(page.url())
    // Patrol would publish the catalog within a minute.
    await publishCatalog(world.cloud.ports)
    await world.phone.open(`/pages/cover/index?id=${id}`)
    expect(await world.phone.claim()).toMatch(/^https:\/\/support\.weixin\.qq\.com\//)
    await world.phone.closeClaimPage()
    console.log(`From signed-out to a live campaign: ${person.seconds()} s of counted actions.`)
    expect(person.seconds()).toBeLessThan(THREE_MINUTES)
  })
})
