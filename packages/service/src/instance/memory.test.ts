import { newInstance, type SoldOut } from '../index'
import { serverWith } from '../testing'
import { rememberReading } from './campaigns'
import { heldStock } from './instance'
import { rememberSecrets } from './secrets'
import { rememberSoldOut, rememberWithout } from './sold-out'

const CAMPAIGNS = 300
const PEOPLE_EACH = 1_000

describe('the memory of an instance', () => {
  it('holds 20,000 people without a claim at most, of all sold-out campaigns together', async () => {
    const { campaign, ports } = await serverWith(10)
    const instance = newInstance()
    for (let n = 0; n < 60; n++) {
      const known: SoldOut = rememberSoldOut(instance, { ...campaign, _id: `c${n}` }, ports.clock.now())
      for (let p = 0; p < PEOPLE_EACH; p++) rememberWithout(instance, known, `p${p}`)
    }
    const people = [...instance.soldOut.values()].reduce((sum, { without }) => sum + without.size, 0)
    expect(people).toBeLessThanOrEqual(20_000)
    expect(instance.soldOut.get('c59')?.without.size).toBe(PEOPLE_EACH)
  })

  it('holds a bounded number of campaigns, secrets and stocks', async () => {
    const { campaign } = await serverWith(10)
    const instance = newInstance()
    for (let n = 0; n < 20 * CAMPAIGNS; n++) {
      rememberReading(instance, `c${n}`, campaign, n)
      rememberSecrets(instance, [{ _id: `s${n}`, value: 'x' }])
      heldStock(instance, `c${n}`)
    }
    expect([instance.campaigns.size, instance.secrets.size, instance.stock.size]).toEqual([100, 1_000, 500])
  })

  it('keeps the stock of a campaign of which it holds units before that of one of which it holds none', () => {
    const instance = newInstance()
    const held = heldStock(instance, 'held')
    ;(held.units as unknown[]).push({ lease: {}, unit: 'l1:0' })
    for (let n = 0; n < 600; n++) heldStock(instance, `c${n}`)
    expect(heldStock(instance, 'held')).toBe(held)
  })
})
