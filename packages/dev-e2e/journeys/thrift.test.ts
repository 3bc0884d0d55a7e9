import { usePhone } from '../world/journey'

const world = usePhone()

const lookAt = async (...ids: string[]) => {
  for (const id of ids) {
    await world.phone.open(`/pages/cover/index?id=${id}`)
    await world.phone.see('.rule-list')
  }
}

describe('browsing covers', () => {
  it('calls a function once, for the address of the published files', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    expect(await world.cloud.calls('browse')).toBe(1)
  })

  it('calls no function after that, whatever a person looks at', async () => {
    const before = await world.cloud.calls('browse')
    await lookAt('koi', 'moon-gate', 'night-train')
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    expect(await world.cloud.calls('browse')).toBe(before)
  })

  it('calls no function where the mini program may not use the web, and reads the files from cloud storage', async () => {
    const before = await world.cloud.calls('browse')
    await world.phone.answer('request', { errMsg: 'request:fail url not in domain list' })
    await lookAt('plum-in-snow', 'tea-house')
    expect(await world.cloud.calls('browse')).toBe(before)
  })
})
