import type { PublicFiles } from '../index'

const ID = /^cloud:\/\/[^/]+\//
const FOLDER = 'cloud://simulated/'
const ADDRESS = 'https://files.example/'

/** Public storage in memory. `texts`: the files by path. `puts`: the path of every write, in order. */
export type MemoryFiles = PublicFiles & { readonly texts: Map<string, string>; readonly puts: string[] }

export const memoryFiles = (): MemoryFiles => {
  const texts = new Map<string, string>()
  const puts: string[] = []
  return {
    texts,
    puts,
    put: async (path, text) => {
      texts.set(path, text)
      puts.push(path)
      return { id: FOLDER + path, address: ADDRESS + path }
    },
    remove: async (ids) => {
      for (const id of ids) texts.delete(id.replace(ID, ''))
    },
    addresses: async (ids) => new Map(ids.map((id) => [id, id.replace(ID, ADDRESS)])),
  }
}
