import type { FileId, WebAddress } from '@hongbao/types'
import type { Ports } from './ports'

/** What storage calls a file, and where it is read. */
export type PublicFile = { readonly id: FileId; readonly address: WebAddress }

/** The platform removes no more in one call (docs/cloudbase-wire.md, Storage). */
export const REMOVED_AT_ONCE = 50

/** Storage that everybody can read over the web, through a CDN. Every method throws when it cannot tell. */
export type PublicFiles = {
  /** Puts a text whole, in place of what was at that path. */
  readonly put: (path: string, text: string) => Promise<PublicFile>
  /** Removes files; one that is not there is none. At most `REMOVED_AT_ONCE`. */
  readonly remove: (ids: readonly FileId[]) => Promise<void>
  /** Where files are read. It asks nobody for a file beside one that it knows. */
  readonly addresses: (ids: readonly FileId[]) => Promise<ReadonlyMap<FileId, WebAddress>>
}

/** What a verb that publishes needs of the world. */
export type PublishingPorts = Ports & { readonly files: PublicFiles }
