import { exportCodes, importNumbers, publishCatalog, standingOf } from '@hongbao/service'
import { OPERATOR } from '@hongbao/service/testing'
import type { TestCloud } from '../world/cloud'
import { usePhone } from '../world/journey'
import { publishSmall, SMALL } from '../world/small-campaign'

const NUMBER = 'K3F9-WQ7L-M2XD'

/** A campaign of one cover, for people with a code, which is given out by serial number. */
const publishCoded = async ({ ports }: TestCloud): Promise<void> => {
  await importNumbers(
    { ports, actor: OPERATOR },
    { campaignId: SMALL, batch: 'one', from: 1, lines: [NUMBER] },
  )
  await publishSmall(ports, 1, { entry: { kind: 'code', revoked: [] }, delivery: { kind: 'serial' } })
  await publishCatalog(ports)
}

const world = usePhone({ prepare: publishCoded })

const codeOf = async (): Promise<string> => {
  const { ports } = world.cloud
  const { revision: from } = await standingOf(ports, SMALL)
  const codes = { dropId: 'only', from: 0, to: 1 }
  const wanted = { campaignId: SMALL, from, changeId: `export${from}` }
  const outcome = await exportCodes({ ports, actor: OPERATOR }, wanted, { codes })
  return outcome.ok ? (outcome.data.codes[0] ?? '') : ''
}

const type = async (text: string) => {
  const field = await world.phone.see('.code-field__text')
  await (field as unknown as { input: (text: string) => Promise<void> }).input(text)
}

describe('a person with a code for a cover that comes with a serial number', () => {
  it('is told that a wrong code is wrong, enters theirs in their own way, and sees and copies the number', async () => {
    const code = await codeOf()
    await world.phone.open(`/pages/cover/index?id=${SMALL}`)
    await world.phone.waitToRead('.claim-note', '12 位')
    await type('0000 0000 0000')
    await world.phone.tap('.claim-button')
    await world.phone.tap('.consent-sheet__agree')
    await world.phone.waitToRead('.claim-note', '领取码不对')
    await type(code.toLowerCase().replaceAll('-', ' '))
    await world.phone.tap('.claim-button')
    await world.phone.waitToRead('.serial-number__number', NUMBER)
    await world.phone.waitToRead('.claim-button', '复制序列号')
    await world.phone.open('/pages/mine/index')
    await world.phone.tap('.my-cover__open')
    await world.phone.waitToRead('.serial-number__number', NUMBER)
  })
})
