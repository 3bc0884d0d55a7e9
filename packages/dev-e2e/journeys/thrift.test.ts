import { usePhone } from '../world/journey'

const world = usePhone()

const lookAt = async (...ids: string[]) => {
  for (const id of ids) {
    await world.phone.open(`/pages/cover/index?id=${id}`)
    await world.phone.see('.rule-list')
  }
}

describe('browsing', () => {
  it('asks a function once, for where the published files are', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    expect(await world.cloud.calls('browse')).toBe(1)
  })

  it('asks no function after that, whatever is looked at', async () => {
    const before = await world.cloud.calls('browse')
    await lookAt('koi', 'moon-gate', 'night-train')
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    expect(await world.cloud.calls('browse')).toBe(before)
  })

  it('asks none where the web is closed to this mini program: the files are in cloud storage too', async () => {
    const before = await world.cloud.calls('browse')
    await world.phone.answer('request', { errMsg: 'request:fail url not in domain list' })
    await lookAt('plum-in-snow', 'tea-house')
    expect(await world.cloud.calls('browse')).toBe(before)
  })
})
