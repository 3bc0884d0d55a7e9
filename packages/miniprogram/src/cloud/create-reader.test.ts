import type { BrowseRequest } from '@hongbao/types'
import type { Kept } from './create-published'
import { createReader } from './create-reader'

const address = 'https://files.example/catalog/current.json'
const folder = 'cloud://demo.bucket/catalog/'
const listed = { art: { cover: 'cloud://demo.bucket/covers/koi.webp' } }
const words = { zh: '锦鲤', en: 'Koi' }
const picture = 'https://files.example/koi.webp'
const hash = (digit: string) => digit.repeat(16)
const koi = {
  id: 'koi',
  title: words,
  brand: { name: words, mark: picture },
  art: { cover: picture, thumb: picture, tint: '#802010' },
  schedule: { drops: [{ id: 'first', opensAt: 1, stock: 10 }], endsAt: 9, paused: false },
  stockRevision: 1,
  details: `campaign.${hash('d')}.json`,
}
const current = { format: 1, catalog: `catalog.${hash('a')}.json`, stock: `stock.${hash('b')}.json` }
const catalogFile = { format: 1, cards: [koi], more: [] }
const stockFile = { format: 1, fast: [], low: ['koi'], gone: [] }
const files = (): Record<string, unknown> => ({
  'first.json': { format: 1, current, catalog: catalogFile, stock: stockFile },
  'current.json': current,
  [current.catalog]: catalogFile,
  [current.stock]: stockFile,
  [koi.details]: { format: 1, id: 'koi', story: words, rules: [words], stories: [picture], usableUntil: 9 },
})

/** A reader over made-up files; `asked` lists the files, `called` the functions. */
const world = (content = files(), kept: Kept = { address }) => {
  const asked: string[] = []
  const called: string[] = []
  const saved: Kept[] = []
  const downloaded: string[] = []
  let time = 60_000
  const reader = createReader({
    web: {
      get: async (url) => {
        const name = /([^/?]*)(\?.*)?$/.exec(url)?.[1] ?? ''
        asked.push(name)
        if (!(name in content)) throw new Error('404')
        return { content: content[name], at: 70_000 }
      },
    },
    cloudFiles: {
      get: async (fileId) => {
        downloaded.push(fileId)
        return { content: files()[fileId.replace(folder, '')] }
      },
    },
    browse: (async (request: BrowseRequest) => {
      called.push(request.action)
      return { ok: true, data: { now: 5, campaigns: [listed], published: address } }
    }) as never,
    now: () => time,
    kept,
    keep: (one) => saved.push(one),
  })
  return {
    reader,
    asked,
    called,
    saved,
    downloaded,
    content,
    pass: (milliseconds: number) => (time += milliseconds),
  }
}
const catalog = { action: 'catalog' } as const
const page = { action: 'campaign', campaignId: 'koi' } as const

describe('the catalog of covers', () => {
  it('is read from the files without a function call', async () => {
    const { reader, called } = world()
    const { reply } = await reader.read(catalog)
    expect(reply).toMatchObject({ data: { now: 70_000, campaigns: [{ id: 'koi', availability: 'low' }] } })
    expect(called).toEqual([])
  })

  it('is asked of the function while the address is unknown, and the answer tells the address', async () => {
    const { reader, called, saved } = world(files(), {})
    await reader.read(catalog)
    expect(called).toEqual(['catalog'])
    expect(saved).toMatchObject([{ address }])
  })

  it('is asked of the function when a file is missing', async () => {
    const { reader, called } = world({})
    await reader.read(catalog)
    expect(called).toEqual(['catalog'])
  })

  it('is asked of the function when a file that the pointer names is missing', async () => {
    const { reader, called, pass, content } = world()
    await reader.read(catalog)
    content['current.json'] = { ...current, catalog: `catalog.${hash('e')}.json` }
    pass(60_000)
    await reader.read(catalog)
    expect(called).toEqual(['catalog'])
  })

  it('is asked of the function when the files are of a newer format', async () => {
    const { reader, called } = world({ ...files(), 'first.json': { format: 2 } })
    await reader.read(catalog)
    expect(called).toEqual(['catalog'])
  })

  it('is read from one file by a phone that has no files', async () => {
    const { reader, asked } = world()
    await reader.read(catalog)
    expect(asked).toEqual(['first.json'])
  })

  it('is read once in half a minute', async () => {
    const { reader, asked } = world()
    await reader.read(catalog)
    await reader.read(catalog)
    expect(asked).toHaveLength(1)
  })

  it('is read by the pointer alone when nothing has changed', async () => {
    const { reader, asked, pass } = world()
    await reader.read(catalog)
    pass(60_000)
    await reader.read(catalog)
    expect(asked.slice(1)).toEqual(['current.json'])
  })

  it('is read by the pointer and the stock when only the stock has changed', async () => {
    const { reader, asked, pass, content } = world()
    await reader.read(catalog)
    const stock = `stock.${hash('c')}.json`
    Object.assign(content, {
      'current.json': { ...current, stock },
      [stock]: stockFile,
    })
    pass(60_000)
    await reader.read(catalog)
    expect(asked.slice(1)).toEqual(['current.json', stock])
  })

  it('is known at the next launch before anything is read', async () => {
    const { reader, saved } = world()
    await reader.read(catalog)
    expect(world(files(), saved.at(-1)).reader.catalog()).toMatchObject({ campaigns: [{ id: 'koi' }] })
  })

  it('is read once for two requests at the same time', async () => {
    const { reader, asked } = world()
    await Promise.all([reader.read(catalog), reader.read(catalog)])
    expect(asked.filter((name) => name === 'first.json')).toHaveLength(1)
  })
})

describe('reading ahead at launch', () => {
  it('spares the gallery a second read', async () => {
    const { reader, asked } = world()
    await Promise.all([reader.readAhead(), reader.read(catalog)])
    expect(asked.filter((name) => name === 'first.json')).toHaveLength(1)
  })

  it('spares a campaign’s page a second read of the pointer', async () => {
    const { reader, asked } = world()
    await Promise.all([reader.readAhead(), reader.read(page)])
    expect(asked.filter((name) => name === 'first.json')).toHaveLength(1)
  })

  it('reads nothing and calls nothing while the address is unknown', async () => {
    const { reader, asked, called } = world(files(), {})
    await reader.readAhead()
    expect([asked, called]).toEqual([[], []])
  })

  it('leaves a failure to the next read', async () => {
    const { reader, called } = world({})
    await Promise.all([reader.readAhead(), reader.read(catalog)])
    expect(called).toEqual(['catalog'])
  })
})

describe('a phone that may not read the files over the web', () => {
  it('reads them from cloud storage without a function call', async () => {
    const { reader, called, downloaded } = world({}, { address, folder })
    expect((await reader.read(catalog)).reply).toMatchObject({ data: { campaigns: [{ id: 'koi' }] } })
    expect(downloaded).toEqual([`${folder}first.json`])
    expect(called).toEqual([])
  })

  it('learns their folder from a picture that the function lists', async () => {
    const { reader, saved } = world({}, {})
    await reader.read(catalog)
    expect(saved.at(-1)).toMatchObject({ address, folder })
  })

  it('asks the function while it does not know their folder', async () => {
    const { reader, called } = world({}, { address })
    await reader.read(catalog)
    expect(called).toEqual(['catalog'])
  })
})

describe('a campaign’s page', () => {
  it('is read from the files without a function call', async () => {
    const { reader, called } = world()
    expect((await reader.read(page)).reply).toMatchObject({
      data: { campaign: { story: words, art: { stories: [picture] } } },
    })
    expect(called).toEqual([])
  })

  it('is read once', async () => {
    const { reader, asked, pass } = world()
    await reader.read(page)
    pass(60_000)
    await reader.read(page)
    expect(asked.filter((name) => name === koi.details)).toHaveLength(1)
  })

  it('is asked of the function when the campaign is not published', async () => {
    const { reader, called } = world()
    await reader.read({ action: 'campaign', campaignId: 'goat' })
    expect(called).toEqual(['campaign'])
  })
})
