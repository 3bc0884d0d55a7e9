import type { Web } from './published-files'

/** Reads a file with a hash in its name once. `current.json` and `first.json`, which have a `t`, are read each time. */
export const onceEach = (web: Web): Web => {
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

const nameIn = (url: string): string => url.replace(/\?.*$/, '').replace(/^.*\//, '')

/**
 * Reads over the web, or from cloud storage where the web does not let this mini program in.
 * @param folder the folder of the same files in cloud storage, once it is known
 */
export const orFromCloud = (web: Web, cloudFiles: Web, folder: () => string | undefined): Web => ({
  get: (url) =>
    web.get(url).catch((error) => {
      const inCloud = folder()
      if (inCloud === undefined) throw error
      return cloudFiles.get(inCloud + nameIn(url))
    }),
})
