import type { ArtFiles } from '../index'

/** Storage for art in memory. `files`: the bytes by path. */
export type MemoryArtFiles = ArtFiles & { readonly files: Map<string, Uint8Array> }

export const memoryArtFiles = (): MemoryArtFiles => {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    put: async (path, bytes) => {
      files.set(path, bytes)
      return { id: `cloud://simulated/${path}`, address: `https://files.example/${path}` }
    },
  }
}
