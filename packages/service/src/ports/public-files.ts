import type { FileId, WebAddress } from '@hongbao/types'
import type { Ports } from './ports'

/** What storage calls a file, and where it is read. */
export type PublicFile = { readonly id: FileId; readonly address: WebAddress }

/** The platform removes no more in one call (docs/cloudbase-wire.md, Storage). */
export const REMOVED_AT_ONCE = 50

/** Storage that everybody can read over the web, through a CDN. Every method throws when it cannot tell the result. */
export type PublicFiles = {
  /** Writes a whole file, in place of the file at that path. */
  readonly put: (path: string, text: string) => Promise<PublicFile>
  /** Removes at most `REMOVED_AT_ONCE` files. Missing files are ignored. */
  readonly remove: (ids: readonly FileId[]) => Promise<void>
  /**
   * The addresses of files; a file without a public address is left out. It makes no request for a file in the folder of
   * a file whose address is known.
   */
  readonly addresses: (ids: readonly FileId[]) => Promise<ReadonlyMap<FileId, WebAddress>>
}

/** What a verb that publishes needs of the world. */
export type PublishingPorts = Ports & { readonly files: PublicFiles }
