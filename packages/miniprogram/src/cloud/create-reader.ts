import { type BrowseData, type BrowseRequest, SECOND, type SearchFile } from '@hongbao/types'
import type { Client } from './create-client'
import { createPublished, type PublishedNeeds } from './create-published'
import type { Reply } from './reply'

type Needs = PublishedNeeds & { readonly browse: Client['browse'] }

/** `staleBy`: how old the stock may be, in milliseconds. When it is not 0, the time is exact to the second only. */
export type Reading<Data> = { readonly reply: Reply<Data>; readonly staleBy: number }

type Read = <R extends BrowseRequest>(request: R) => Promise<Reading<BrowseData[R['action']]>>

export type Reader = {
  /** Reads from the published files where possible, otherwise from `browse`. Never rejects. */
  readonly read: Read
  /** The catalog from the published files. Undefined where only a function could tell. Never rejects. */
  readonly readAhead: () => Promise<Reading<BrowseData['catalog']> | undefined>
  /** What covers are found by. Undefined where no published file tells. Never rejects. */
  readonly search: () => Promise<SearchFile | undefined>
  /** The catalog that was kept, with the time at which it was read. */
  readonly catalog: () => BrowseData['catalog'] | undefined
}

/** The files are published once a minute and read once a half minute. */
const STALE_BY = 90 * SECOND

const fromFiles = <Data>(data: Data): Reading<Data> => ({ reply: { ok: true, data }, staleBy: STALE_BY })

/** Two equal requests at the same time share one answer. */
const merged = (read: (request: BrowseRequest) => Promise<unknown>): Read => {
  const underWay = new Map<string, Promise<unknown>>()
  return <R extends BrowseRequest>(request: R) => {
    const key = JSON.stringify(request)
    const same = underWay.get(key) ?? read(request).finally(() => underWay.delete(key))
    underWay.set(key, same)
    return same as Promise<Reading<BrowseData[R['action']]>>
  }
}

export const createReader = ({ browse, ...needs }: Needs): Reader => {
  const published = createPublished(needs)

  const ask: Read = async (request) => ({ reply: await browse(request), staleBy: 0 })

  const askForCatalog = async () => {
    const reading = await ask({ action: 'catalog' })
    if (reading.reply.ok) published.learn(reading.reply.data)
    return reading
  }

  const read = (request: BrowseRequest): Promise<unknown> => {
    switch (request.action) {
      case 'catalog':
        return published.catalog().then(fromFiles, askForCatalog)
      case 'campaign':
        return published.campaign(request.campaignId).then(fromFiles, () => ask(request))
      case 'my-covers':
        return ask(request)
    }
  }

  return {
    read: merged(read),
    readAhead: () => published.catalog().then(fromFiles, () => undefined),
    search: () => published.search().catch(() => undefined),
    catalog: published.keptCatalog,
  }
}
