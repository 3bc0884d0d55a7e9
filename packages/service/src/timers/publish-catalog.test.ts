import { gzipSync } from 'node:zlib'
import {
  CampaignFile,
  CardsFile,
  CatalogFile,
  CurrentFile,
  DAY,
  FirstFile,
  parseFile,
  StockFile,
} from '@hongbao/types'
import { claimCover, type PublishingPorts, publishCatalog, reclaimLeases, StoreFault, tidy } from '../index'
import { callBy } from '../testing/call-by'
import { publishFor, serverWith, testCampaign, testServer } from '../testing/test-server'

type Files = { readonly texts: ReadonlyMap<string, string> }

const readAs =
  ({ texts }: Files) =>
  <S extends Parameters<typeof parseFile>[0]>(schema: S, name: string | undefined) => {
    const read = parseFile(schema, JSON.parse(texts.get(`catalog/${name}`) ?? 'null'))
    if (read === undefined) throw new Error(`${name} does not parse`)
    return read
  }

const currentOf = (files: Files) => readAs(files)(CurrentFile, 'current.json')
const catalogOf = (files: Files) => readAs(files)(CatalogFile, currentOf(files).catalog)
const stockOf = (files: Files) => readAs(files)(StockFile, currentOf(files).stock)

const STALE_MS = 11_000

const claimAll = async (server: Awaited<ReturnType<typeof serverWith>>, people: number): Promise<void> => {
  const instance = server.instance()
  for (let n = 0; n < people; n++) {
    await claimCover(callBy(server.ports, instance, `person-${n}`), { campaignId: 'goat' })
  }
  server.pass(STALE_MS)
  await reclaimLeases(server.ports)
}

/** Texts that compress as badly as real ones: the titles of two campaigns share no word. */
const wordsOf = (n: number, words: number): string =>
  Array.from({ length: words }, (_, i) => ((n + 7) * (i + 3) * 2_654_435_761).toString(36).slice(0, 6)).join(
    ' ',
  )

const publishMany = async (ports: PublishingPorts, count: number): Promise<void> => {
  for (let n = 0; n < count; n++) {
    const campaign = testCampaign(100, 100)
    const id = `campaign-${wordsOf(n, 1)}-${n}`
    const title = { zh: wordsOf(n, 2), en: wordsOf(n, 3) }
    const file = (name: string) => `cloud://test.test-bucket/covers/${id}/${name}.webp`
    const art = { ...campaign.art, cover: file('cover'), thumb: file('thumb'), stories: [file('story-1')] }
    const brand = { name: { zh: wordsOf(n + 5_000, 1), en: wordsOf(n, 1) }, mark: file('brand') }
    await publishFor(ports, id, { ...campaign, title, art, brand, rank: n })
  }
}

describe('the published catalog', () => {
  it('lists a campaign with web addresses of its art', async () => {
    const { ports } = await serverWith(10)
    await publishCatalog(ports)
    expect(catalogOf(ports.files).cards).toMatchObject([
      { id: 'goat', art: { cover: 'https://files.example/cover.png' } },
    ])
  })

  it('names the lighter pictures and the film of a campaign that has them', async () => {
    const { ports } = testServer()
    const file = (name: string) => `cloud://test.test-bucket/${name}`
    const art = {
      ...testCampaign(10, 10).art,
      page: file('page.webp'),
      stories: [file('story.webp')],
      storyThumbs: [file('story-thumb.webp')],
      video: file('film.mp4'),
    }
    await publishFor(ports, 'goat', { ...testCampaign(10, 10), art })
    await publishCatalog(ports)
    const [card] = catalogOf(ports.files).cards
    expect(card?.art.page).toBe('https://files.example/page.webp')
    expect(readAs(ports.files)(CampaignFile, card?.details)).toMatchObject({
      storyThumbs: ['https://files.example/story-thumb.webp'],
      video: 'https://files.example/film.mp4',
    })
  })

  it('keeps the story and the rules in a file that the card names', async () => {
    const { ports, campaign } = await serverWith(10)
    await publishCatalog(ports)
    const { story, rules } = campaign
    const details = catalogOf(ports.files).cards[0]?.details
    expect(readAs(ports.files)(CampaignFile, details)).toMatchObject({ id: 'goat', story, rules })
  })

  it('gives the availability of each campaign in steps', async () => {
    const server = await serverWith(10)
    await publishCatalog(server.ports)
    expect(stockOf(server.ports.files)).toEqual({ format: 1, fast: [], low: [], gone: [] })
    await claimAll(server, 10)
    await publishCatalog(server.ports)
    expect(stockOf(server.ports.files).gone).toEqual(['goat'])
  })

  it('puts no new cards when only stock has moved', async () => {
    const server = await serverWith(10)
    await publishCatalog(server.ports)
    const { catalog } = currentOf(server.ports.files)
    await claimAll(server, 10)
    await publishCatalog(server.ports)
    expect(currentOf(server.ports.files).catalog).toBe(catalog)
  })

  it('writes nothing when nothing has changed', async () => {
    const { ports } = await serverWith(10)
    await publishCatalog(ports)
    const before = ports.files.puts.length
    expect(await publishCatalog(ports)).toEqual({ campaigns: 1, files: 0 })
    expect(ports.files.puts).toHaveLength(before)
  })

  it('has one file with the pointer, the first cards and the stock', async () => {
    const { ports } = await serverWith(10)
    await publishCatalog(ports)
    const { current, catalog, stock } = readAs(ports.files)(FirstFile, 'first.json')
    expect([current, catalog, stock]).toEqual([
      currentOf(ports.files),
      catalogOf(ports.files),
      stockOf(ports.files),
    ])
  })

  it('puts the pointer after every file that it leads to', async () => {
    const { ports } = await serverWith(10)
    await publishCatalog(ports)
    expect(ports.files.puts.at(-1)).toBe('catalog/current.json')
  })

  it('is put again within ten minutes when the older of two runs won', async () => {
    const { ports, pass } = await serverWith(10)
    await publishCatalog(ports)
    const newest = ports.files.texts.get('catalog/current.json')
    ports.files.texts.set('catalog/current.json', 'older')
    pass(600_000)
    await publishCatalog(ports)
    expect(ports.files.texts.get('catalog/current.json')).toBe(newest)
  })

  it('drops a campaign a week after its end', async () => {
    const { ports, pass, campaign } = await serverWith(10)
    pass(campaign.schedule.endsAt - ports.clock.now() + 7 * DAY)
    await publishCatalog(ports)
    expect(catalogOf(ports.files).cards).toEqual([])
  })

  it('names the template that people are asked to consent to', async () => {
    const { ports } = await serverWith(10)
    await ports.documents.insert('secrets', { _id: 'reminder-template', value: 'template-1' })
    await publishCatalog(ports)
    expect(catalogOf(ports.files).reminderTemplateId).toBe('template-1')
  })

  it('lists each of a thousand campaigns once, by descending rank', async () => {
    const { ports } = testServer()
    await publishMany(ports, 1_000)
    await publishCatalog(ports)
    const { cards, more } = catalogOf(ports.files)
    const rest = more.flatMap((name) => readAs(ports.files)(CardsFile, name).cards)
    const ids = [...cards, ...rest].map(({ id }) => id)
    expect(new Set(ids).size).toBe(1_000)
    expect(ids[0]).toMatch(/-999$/)
    expect(ids.at(-1)).toMatch(/-0$/)
  })

  it('takes under 120 KB compressed for a thousand campaigns, and under 300 bytes for its pointer', async () => {
    const { ports } = testServer()
    await publishMany(ports, 1_000)
    await publishCatalog(ports)
    const { catalog, stock } = currentOf(ports.files)
    const { more } = catalogOf(ports.files)
    const text = (name: string): string => ports.files.texts.get(`catalog/${name}`) ?? ''
    const bytes = [catalog, stock, ...more].reduce((sum, name) => sum + gzipSync(text(name)).length, 0)
    expect(bytes).toBeLessThan(120 * 1_024)
    expect(Buffer.byteLength(text('current.json'))).toBeLessThan(300)
  })
})

describe('published files that nothing names any more', () => {
  /** A catalog that has changed, so that nothing names its first file of cards any more. */
  const changed = async () => {
    const server = await serverWith(10)
    const { ports, campaign, pass } = server
    const setPaused = async (paused: boolean) => {
      await ports.documents.updateOne('campaigns', { _id: 'goat' }, { put: { 'schedule.paused': paused } })
      await publishCatalog(ports)
    }
    await ports.documents.updateOne('campaigns', { _id: 'goat' }, { put: { 'schedule.endsAt': 9e12 } })
    await publishCatalog(ports)
    const first = currentOf(ports.files).catalog
    await setPaused(true)
    const isThere = (name: string) => ports.files.texts.has(`catalog/${name}`)
    return { ...server, campaign, pass, first, setPaused, isThere }
  }

  it('stay for a week and are then removed', async () => {
    const { ports, pass, first, isThere } = await changed()
    pass(7 * DAY)
    await tidy(ports)
    expect(isThere(first)).toBe(true)
    pass(1)
    await tidy(ports)
    expect(isThere(first)).toBe(false)
  })

  it('are the only files that are removed', async () => {
    const { ports, pass, first, isThere } = await changed()
    const { texts } = ports.files
    const before = [...texts.keys()].filter((path) => path !== `catalog/${first}`)
    pass(30 * DAY)
    await tidy(ports)
    expect([...texts.keys()]).toEqual(before)
    expect(isThere(currentOf(ports.files).catalog)).toBe(true)
  })

  it('stay when they are named again within the week', async () => {
    const { ports, pass, first, setPaused, isThere } = await changed()
    pass(6 * DAY)
    await setPaused(false)
    await setPaused(true)
    pass(6 * DAY)
    await tidy(ports)
    expect(isThere(first)).toBe(true)
  })

  it('come back under another name while a removal of their own may be under way', async () => {
    const { ports, pass, first, setPaused } = await changed()
    pass(8 * DAY)
    const late: (() => Promise<void>)[] = []
    const remove = async (ids: readonly string[]) => void late.push(() => ports.files.remove(ids))
    await tidy({ ...ports, files: { ...ports.files, remove } })
    await setPaused(false)
    for (const arrive of late) await arrive()
    expect(currentOf(ports.files).catalog).not.toBe(first)
    expect(catalogOf(ports.files).cards).toHaveLength(1)
    expect(await publishCatalog(ports)).toMatchObject({ files: 0 })
  })

  it('are removed by the next run when a run stops half-way', async () => {
    const { ports, pass, first, isThere } = await changed()
    pass(8 * DAY)
    const remove = () => Promise.reject(new StoreFault('killed', false))
    await tidy({ ...ports, files: { ...ports.files, remove } }).catch(() => undefined)
    await tidy(ports)
    expect(isThere(first)).toBe(false)
  })
})

describe('publishing the catalog after an interruption', () => {
  it('puts no file a second time', async () => {
    const { ports } = testServer()
    await publishMany(ports, 30)
    let puts = 0
    const put: PublishingPorts['files']['put'] = (path, text) =>
      puts++ < 15 ? ports.files.put(path, text) : Promise.reject(new StoreFault('killed', false))
    await publishCatalog({ ...ports, files: { ...ports.files, put } }).catch(() => undefined)
    await publishCatalog(ports)
    expect(new Set(ports.files.puts).size).toBe(ports.files.puts.length)
    expect(ports.files.puts.length).toBeGreaterThan(30)
  })
})
