import { rules } from '@hongbao/service'
import { publishFor, testCampaign } from '@hongbao/service/testing'
import { MINUTE } from '@hongbao/types'
import { useCloud } from '../world/journey'

const unique = rules['unique-index-missing'].zh.what

/**
 * The platform creates no index by itself. Here nobody has created the unique index that the claim protocol rests on.
 */
const world = useCloud({
  demo: false,
  infrastructure: (declared) => ({
    ...declared,
    collections: declared.collections.map((collection) => ({
      ...collection,
      indexes: collection.indexes.filter(({ unique: isUnique }) => !isUnique),
    })),
  }),
})

const patrol = async (afterMs: number): Promise<void> => {
  await world.cloud.pass(afterMs)
  await world.cloud.control('run-timer', { function: 'patrol' })
}

const timesTold = async (title: string): Promise<number> => {
  const texts = (await world.cloud.messages()).map(({ content }) => JSON.stringify(content))
  return texts.filter((text) => text.includes(`${title} · ${unique}`)).length
}

describe('a database without its unique index', () => {
  it('does not let a campaign be published', async () => {
    const publication = publishFor(world.cloud.ports, 'small', testCampaign(10))
    await expect(publication).rejects.toThrow('no unique index')
  })

  it('sends one message to the robot', async () => {
    await patrol(MINUTE)
    await patrol(MINUTE)
    expect(await timesTold('紧急告警')).toBe(1)
  })

  it('sends one message about its end, after half an hour without being seen', async () => {
    await patrol(31 * MINUTE)
    await patrol(MINUTE)
    expect(await timesTold('已恢复')).toBe(1)
  })
})
