import { publishCatalog } from '@hongbao/service'
import { HOUR } from '@hongbao/types'
import type { TestCloud } from '../world/cloud'
import { usePhone } from '../world/journey'
import { campaignOf } from '../world/stock'

const MANY = 1_000
/** Campaigns that are written at the same time. */
const LANES = 20
/** How many covers fit a screen, and one more screen above and below it. */
const MOST_AT_ONCE = 40

/** Writes campaigns that open in an hour: until then nobody looks for their stock, so they need none. */
const publishMany = async ({ ports }: TestCloud): Promise<void> => {
  const model = await campaignOf(ports, 'river-lanterns')
  const drops = [{ id: 'only', opensAt: ports.clock.now() + HOUR, stock: 16 }]
  const write = (n: number) =>
    ports.documents.insert('campaigns', {
      ...model,
      _id: `copy-${n}`,
      rank: -n,
      schedule: { ...model.schedule, drops },
    })
  for (let n = 0; n < MANY; n += LANES)
    await Promise.all(Array.from({ length: LANES }, (_, lane) => write(n + lane)))
  await publishCatalog(ports)
}

const world = usePhone({ prepare: publishMany })

const cards = async (): Promise<number> => (await (await world.phone.page()).$$('.cover-card')).length

describe('a list of a thousand covers', () => {
  it('draws only a few covers at once, however far a person scrolls', async () => {
    await world.phone.open('/pages/covers/index')
    for (const id of ['koi', 'copy-0', 'copy-20', 'copy-40', 'copy-60']) {
      await world.phone.scrollUntil(`#cover-${id}`)
      expect(await cards()).toBeLessThanOrEqual(MOST_AT_ONCE)
    }
  })

  it('draws covers again when a person scrolls back to them', async () => {
    await world.phone.scrollTo(0)
    await world.phone.see('#cover-koi')
  })
})
