import { usePhone } from '../world/journey'

const world = usePhone()

describe('browsing', () => {
  it('asks a function once, for where the published files are', async () => {
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    expect(await world.cloud.calls('browse')).toBe(1)
  })

  it('asks no function after that, whatever is looked at', async () => {
    const before = await world.cloud.calls('browse')
    for (const id of ['koi', 'moon-gate', 'night-train']) {
      await world.phone.open(`/pages/cover/index?id=${id}`)
      await world.phone.see('.rule-list')
    }
    await world.phone.open('/pages/covers/index')
    await world.phone.see('#cover-koi')
    expect(await world.cloud.calls('browse')).toBe(before)
  })
})
