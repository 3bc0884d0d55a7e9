import type { FileId, WebAddress } from '@hongbao/types'
import type { Ports } from './ports'

/** Storage that everybody can read over the web, through a CDN. Every method throws when it cannot tell. */
export type PublicFiles = {
  /** Puts a text whole, in place of what was at that path; answers where it is read. */
  readonly put: (path: string, text: string) => Promise<WebAddress>
  /** Where files are read. It asks nobody for a file beside one that it knows. */
  readonly addresses: (ids: readonly FileId[]) => Promise<ReadonlyMap<FileId, WebAddress>>
}

/** What a verb that publishes needs of the world. */
export type PublishingPorts = Ports & { readonly files: PublicFiles }
