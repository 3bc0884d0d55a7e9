import type { PublicFile } from './public-files'

/** Storage for what operators upload. Everybody can read it by its address. It throws when it cannot tell the result. */
export type ArtFiles = {
  /** Writes a whole file, in place of the file at that path. */
  readonly put: (path: string, bytes: Uint8Array) => Promise<PublicFile>
}
