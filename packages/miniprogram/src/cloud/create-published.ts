import {
  CATALOG_FOLDER,
  type CampaignView,
  type Catalog,
  currentStep,
  type FileId,
  type Id,
  type SearchFile,
  type Timestamp,
} from '@hongbao/types'
import {
  catalogOf,
  type Read,
  readPage,
  readSearch,
  readShelf,
  type Shelf,
  type Web,
} from './published-files'
import { onceEach, orFromCloud } from './reach-files'

/** What the phone keeps of the published files between two launches. */
export type Kept = {
  readonly address?: string
  /** The folder of the same files in cloud storage, `cloud://environment.bucket/catalog/`. */
  readonly folder?: string
  readonly shelf?: Shelf
  /** When the shelf was read, on the server's clock. */
  readonly readAt?: Timestamp
}

export type PublishedNeeds = {
  readonly web: Web
  /** Reads the same files by their ids in cloud storage. */
  readonly cloudFiles: Web
  /** The server's time as this phone knows it. */
  readonly now: () => Timestamp
  readonly kept: Kept
  readonly keep: (kept: Kept) => void
}

/** The published files as this phone reads and keeps them. Both reads reject when the files do not say. */
export type Published = {
  readonly catalog: () => Promise<Catalog>
  readonly campaign: (id: Id) => Promise<CampaignView>
  /** What covers are found by. */
  readonly search: () => Promise<SearchFile>
  /** The catalog that was kept, with the time at which it was read. */
  readonly keptCatalog: () => Catalog | undefined
  /** Learns from an answer of `browse` where the files are. */
  readonly learn: (catalog: Catalog) => void
}

/** The catalog's folder, beside any file of the same environment: their ids begin alike. */
const folderBeside = (file: FileId | undefined): string | undefined => {
  const bucket = /^cloud:\/\/[^/]+\//.exec(file ?? '')?.[0]
  return bucket && `${bucket}${CATALOG_FOLDER}/`
}

export const createPublished = ({ web, cloudFiles, now, kept: atFirst, keep }: PublishedNeeds): Published => {
  let kept = atFirst
  let step: number | undefined
  let refreshing: Promise<Read> | undefined
  const files = onceEach(orFromCloud(web, cloudFiles, () => kept.folder))

  const remember = (news: Kept): void => {
    kept = { ...kept, ...news }
    keep(kept)
  }

  const knownAddress = (): string => {
    if (kept.address === undefined) throw new Error('where the files are is not known')
    return kept.address
  }

  const refresh = async (address: string): Promise<Read> => {
    const { shelf, at } = await readShelf(files, address, now(), kept.shelf)
    const readAt = at ?? now()
    remember({ shelf, readAt })
    step = currentStep(readAt)
    return { shelf, at }
  }

  /** The shelf of this half minute. Two callers at the same time share one read. */
  const refreshed = async (address: string): Promise<Read> => {
    if (kept.shelf && step === currentStep(now())) return { shelf: kept.shelf }
    refreshing ??= refresh(address).finally(() => {
      refreshing = undefined
    })
    return refreshing
  }

  return {
    catalog: async () => {
      const { shelf, at } = await refreshed(knownAddress())
      return catalogOf(shelf, at ?? now())
    },
    campaign: async (id) => {
      const address = knownAddress()
      const { shelf, at } = await refreshed(address)
      const campaign = await readPage(files, address, shelf, id)
      return { now: at ?? now(), campaign }
    },
    search: async () => {
      const address = knownAddress()
      return readSearch(files, address, (await refreshed(address)).shelf)
    },
    keptCatalog: () => kept.shelf && catalogOf(kept.shelf, kept.readAt ?? 0),
    learn: ({ published, campaigns }) => {
      if (published !== undefined)
        remember({ address: published, folder: folderBeside(campaigns[0]?.art.cover) })
    },
  }
}
