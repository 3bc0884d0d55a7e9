import { browseCatalog, browseMyCovers, personOf } from '../index'
import { callBy, publishFor, strainedDocuments, testCampaign, testServer } from '../testing'

const COUNT = 130
const LONG = '红'.repeat(1_000)
const WORDS = { zh: LONG, en: LONG }

/** Somebody with covers of many campaigns of 24 KB each, on a database that answers 1 MB at most. */
const collector = async () => {
  const server = testServer()
  const content = { ...testCampaign(10), rules: Array.from({ length: 6 }, () => WORDS) }
  const call = callBy(server.ports, server.instance(), 'a')
  const person = await personOf(call)
  for (let n = 0; n < COUNT; n++) {
    await publishFor(server.ports, `c${n}`, content)
    const claim = {
      _id: `c${n}:p`,
      unit: `l${n}:0`,
      campaignId: `c${n}`,
      person,
      at: 1_000 + Math.floor(n / 2),
    }
    server.store.insert('claims', claim)
  }
  const documents = strainedDocuments(server.store, server.ports.clock)
  return callBy({ ...server.ports, documents }, server.instance(), 'a')
}

const pagesOf = async (call: Awaited<ReturnType<typeof collector>>) => {
  const ids = new Set<string>()
  let before: number | undefined
  let answers = 0
  do {
    const page = await browseMyCovers(call, { before })
    if (!page.ok) throw new Error('refused')
    for (const { campaignId } of page.data.covers) ids.add(campaignId)
    before = page.data.more
    answers++
  } while (before !== undefined && answers < 10)
  return { ids, answers }
}

describe('somebody with more than a hundred covers', () => {
  it('sees all of them, a hundred at a time, also those that were granted in one millisecond', async () => {
    expect(await pagesOf(await collector())).toMatchObject({ answers: 2, ids: { size: COUNT } })
  })
})

describe('a list of a hundred large campaigns', () => {
  it('fits the answers of the database', async () => {
    const answer = await browseCatalog(await collector())
    expect(answer.ok && answer.data.campaigns).toHaveLength(100)
  })
})
