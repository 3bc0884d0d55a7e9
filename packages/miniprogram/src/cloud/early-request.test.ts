import { answeredEarly, askEarly } from './early-request'

const address = 'https://files.example/catalog/current.json'
const shelf = {
  current: { format: 1, catalog: 'catalog.json', stock: 'stock.json' },
  cards: [],
  stock: { format: 1, fast: [], low: [], gone: [] },
} as const

/** A web that answers with how often it was asked. */
const countingWeb = () => {
  const asked: string[] = []
  return {
    asked,
    get: (url: string) => {
      asked.push(url)
      return Promise.resolve({ content: asked.length })
    },
  }
}

describe('the file that is asked for early', () => {
  it('is first.json for a phone that has no files', () => {
    const web = countingWeb()
    askEarly(web, { address }, 60_000)
    expect(web.asked).toEqual(['https://files.example/catalog/first.json?t=2'])
  })

  it('is current.json for a phone that has the catalog', () => {
    const web = countingWeb()
    askEarly(web, { address, shelf } as never, 60_000)
    expect(web.asked).toEqual([`${address}?t=2`])
  })

  it('is none when no address is known', () => {
    const web = countingWeb()
    expect(askEarly(web, {}, 60_000)).toBeUndefined()
    expect(web.asked).toEqual([])
  })
})

describe('an early answer', () => {
  it('goes to the first request for the file, also with another step', async () => {
    const web = countingWeb()
    const early = askEarly(web, { address, shelf } as never, 60_000)
    expect(await answeredEarly(web, early).get(`${address}?t=900`)).toEqual({ content: 1 })
    expect(web.asked).toHaveLength(1)
  })

  it('is given once: the next request reads the file again', async () => {
    const web = countingWeb()
    const reading = answeredEarly(web, askEarly(web, { address, shelf } as never, 60_000))
    await reading.get(`${address}?t=2`)
    expect(await reading.get(`${address}?t=3`)).toEqual({ content: 2 })
  })

  it('waits while another file is read', async () => {
    const web = countingWeb()
    const reading = answeredEarly(web, askEarly(web, { address, shelf } as never, 60_000))
    expect(await reading.get('https://files.example/catalog/stock.json')).toEqual({ content: 2 })
    expect(await reading.get(`${address}?t=2`)).toEqual({ content: 1 })
  })

  it('rejects the first request when it failed, and nothing before', async () => {
    const stray = jest.fn()
    process.on('unhandledRejection', stray)
    const web = { get: () => Promise.reject(new Error('404')) }
    const early = askEarly(web, { address }, 60_000)
    await new Promise(setImmediate)
    await expect(answeredEarly(web, early).get(early?.url ?? '')).rejects.toThrow('404')
    expect(stray).not.toHaveBeenCalled()
    process.off('unhandledRejection', stray)
  })
})
