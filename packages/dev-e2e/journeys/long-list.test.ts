import { publishCatalog } from '@hongbao/service'
import { publishFor } from '@hongbao/service/testing'
import type { TestCloud } from '../world/cloud'
import { usePhone } from '../world/journey'
import { contentLike } from '../world/small-campaign'
import { campaignOf } from '../world/stock'

const MANY = 1_000
/** How many covers fit a screen, and one more screen above and below it. */
const MOST_AT_ONCE = 40

const publishMany = async ({ ports }: TestCloud): Promise<void> => {
  const model = await campaignOf(ports, 'river-lanterns')
  const drops = [{ id: 'only', opensAt: ports.clock.now() - 1_000, stock: 16 }]
  for (let n = 0; n < MANY; n++) {
    await publishFor(ports, `copy-${n}`, { ...contentLike(model, drops), rank: -n })
  }
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
