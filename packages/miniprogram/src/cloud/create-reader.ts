import {
  type BrowseData,
  type BrowseRequest,
  CATALOG_FOLDER,
  currentStep,
  type Id,
  type Timestamp,
} from '@hongbao/types'
import type { Client } from './create-client'
import { catalogOf, readPage, readShelf, type Shelf, type Web } from './published-files'
import type { Reply } from './reply'

/** What the phone keeps of the published files between two launches. */
export type Kept = {
  readonly address?: string
  /** The folder of the same files in cloud storage, `cloud://environment.bucket/catalog/`. */
  readonly folder?: string
  readonly shelf?: Shelf
  /** When the shelf was read, on the server's clock. */
  readonly readAt?: Timestamp
}

type Needs = {
  readonly browse: Client['browse']
  readonly web: Web
  /** Reads the same files by their ids in cloud storage. */
  readonly cloudFiles: Web
  /** The server's time as this phone knows it. */
  readonly now: () => Timestamp
  readonly kept: Kept
  readonly keep: (kept: Kept) => void
}

/** `staleBy`: how old, in milliseconds, what is told of stock may be; its time is then known to the second only. */
export type Reading<Data> = { readonly reply: Reply<Data>; readonly staleBy: number }

export type Reader = {
  /** Reads from the published files where that can be, otherwise from `browse`. Never rejects. */
  readonly read: <R extends BrowseRequest>(request: R) => Promise<Reading<BrowseData[R['action']]>>
  /** The catalog from its files; nothing where it would take a function call. Never rejects. */
  readonly readAhead: () => Promise<Reading<BrowseData['catalog']> | undefined>
  /** What was kept, as of when it was read. */
  readonly catalog: () => BrowseData['catalog'] | undefined
}

/** The files are published once a minute and asked for by the half minute. */
const STALE_BY = 90_000

const published = <Data>(data: Data): Reading<Data> => ({ reply: { ok: true, data }, staleBy: STALE_BY })

/** A file with a hash in its name is read once; `current.json` is asked for with a `t`, and each time. */
const onceEach = (web: Web): Web => {
  const had = new Map<string, ReturnType<Web['get']>>()
  return {
    get: (url) => {
      if (url.includes('?')) return web.get(url)
      const file = had.get(url) ?? web.get(url)
      had.set(url, file)
      file.catch(() => had.delete(url))
      return file
    },
  }
}

/** Of the file at an address. */
const nameOf = (url: string): string => url.replace(/\?.*$/, '').replace(/^.*\//, '')

/** Every file of an environment has the same beginning. */
const folderOf = (fileId: string | undefined): string | undefined => {
  const bucket = /^cloud:\/\/[^/]+\//.exec(fileId ?? '')?.[0]
  return bucket && `${bucket}${CATALOG_FOLDER}/`
}

export const createReader = ({ browse, web, cloudFiles, now, kept: atFirst, keep }: Needs): Reader => {
  let kept = atFirst
  let step: number | undefined

  /** Over the web, or from cloud storage where the web does not let this mini program in. */
  const files = onceEach({
    get: (url) =>
      web.get(url).catch((error) => {
        if (kept.folder === undefined) throw error
        return cloudFiles.get(kept.folder + nameOf(url))
      }),
  })

  const remember = (news: Kept): void => {
    kept = { ...kept, ...news }
    keep(kept)
  }

  type Refreshed = { readonly shelf: Shelf; readonly at?: Timestamp }
  let refreshing: Promise<Refreshed> | undefined

  const refresh = async (address: string): Promise<Refreshed> => {
    const { shelf, at } = await readShelf(files, address, now(), kept.shelf)
    const readAt = at ?? now()
    remember({ shelf, readAt })
    step = currentStep(readAt)
    return { shelf, at }
  }

  /** The shelf of this half minute; whoever wants it while it is read waits for the same. */
  const refreshed = async (address: string): Promise<Refreshed> => {
    if (kept.shelf && step === currentStep(now())) return { shelf: kept.shelf }
    refreshing ??= refresh(address).finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  const catalogFrom = async (address: string): Promise<Reading<BrowseData['catalog']>> => {
    const { shelf, at } = await refreshed(address)
    return published(catalogOf(shelf, at ?? now()))
  }

  const readAhead = async () =>
    kept.address === undefined ? undefined : catalogFrom(kept.address).catch(() => undefined)

  const browseCatalog = async (): Promise<Reading<BrowseData['catalog']>> => {
    const reply = await browse({ action: 'catalog' })
    if (reply.ok && reply.data.published !== undefined) {
      remember({ address: reply.data.published, folder: folderOf(reply.data.campaigns[0]?.art.cover) })
    }
    return { reply, staleBy: 0 }
  }

  const catalog = async (): Promise<Reading<BrowseData['catalog']>> => {
    if (kept.address === undefined) return browseCatalog()
    return catalogFrom(kept.address).catch(browseCatalog)
  }

  const campaign = async (campaignId: Id): Promise<Reading<BrowseData['campaign']>> => {
    const ask = async () => ({ reply: await browse({ action: 'campaign', campaignId }), staleBy: 0 })
    if (kept.address === undefined) return ask()
    try {
      const { shelf, at } = await refreshed(kept.address)
      const page = await readPage(files, kept.address, shelf, campaignId)
      return page ? published({ now: at ?? now(), campaign: page }) : ask()
    } catch {
      return ask()
    }
  }

  const read = (request: BrowseRequest): Promise<Reading<BrowseData[keyof BrowseData]>> => {
    switch (request.action) {
      case 'catalog':
        return catalog()
      case 'campaign':
        return campaign(request.campaignId)
      case 'my-covers':
        return browse(request).then((reply) => ({ reply, staleBy: 0 }))
    }
  }

  const underWay = new Map<string, Promise<Reading<BrowseData[keyof BrowseData]>>>()
  /** Whoever asks the same while it is under way gets the same answer. */
  const merged: Reader['read'] = <R extends BrowseRequest>(request: R) => {
    const key = JSON.stringify(request)
    const same = underWay.get(key) ?? read(request).finally(() => underWay.delete(key))
    underWay.set(key, same)
    return same as Promise<Reading<BrowseData[R['action']]>>
  }

  return { read: merged, readAhead, catalog: () => kept.shelf && catalogOf(kept.shelf, kept.readAt ?? 0) }
}
