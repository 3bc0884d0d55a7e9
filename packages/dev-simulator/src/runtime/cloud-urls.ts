import type { ServerLink } from './server-link'

/** What the cloud answers for one file id; `status` is 0 where the file is there. */
export type TempFile = {
  readonly fileID: string
  readonly tempFileURL: string
  readonly status: number
  readonly errMsg: string
}

export const askTempUrls = (server: ServerLink, ids: string[]): Promise<{ fileList: TempFile[] }> =>
  server.post('/api/cloud/temp-file-urls', { fileList: ids })

/** Reads the addresses of cloud files. The pictures of one turn are asked for together, and each id only once. */
export const createCloudUrls = (server: ServerLink): ((fileId: string) => Promise<string | null>) => {
  const known = new Map<string, Promise<string | null>>()
  let waiting: { readonly id: string; readonly done: (url: string | null) => void }[] = []
  const flush = async () => {
    const batch = waiting
    waiting = []
    const ids = batch.map(({ id }) => id)
    const { fileList } = await askTempUrls(server, ids).catch(() => ({ fileList: [] as TempFile[] }))
    for (const { id, done } of batch) {
      const url = fileList.find((file) => file.fileID === id && file.status === 0)?.tempFileURL
      if (!url) known.delete(id)
      done(url ?? null)
    }
  }
  return (id) => {
    const asked = known.get(id)
    if (asked) return asked
    const answer = new Promise<string | null>((done) => {
      if (waiting.length === 0) setTimeout(flush, 0)
      waiting.push({ id, done })
    })
    known.set(id, answer)
    return answer
  }
}
