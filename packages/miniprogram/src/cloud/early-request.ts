import type { Kept } from './create-published'
import { newsAddress } from './file-address'
import type { Web } from './published-files'

/** What was asked for before there was anybody to read it. */
export type Early = { readonly url: string; readonly answer: ReturnType<Web['get']> }

/** Asks for the file that a launch reads first; nothing where no address is known. */
export const askEarly = (web: Web, { address, shelf }: Kept, now: number): Early | undefined => {
  if (address === undefined) return undefined
  const url = newsAddress(address, shelf !== undefined, now)
  const answer = web.get(url)
  answer.catch(() => {})
  return { url, answer }
}

const withoutQuery = (url: string): string => url.replace(/\?.*$/, '')

/** The answer goes to whoever first asks for the same file, by whatever clock. */
export const answeredEarly = (web: Web, early: Early | undefined): Web => {
  let left = early
  return {
    get: (url) => {
      if (!left || withoutQuery(left.url) !== withoutQuery(url)) return web.get(url)
      const { answer } = left
      left = undefined
      return answer
    },
  }
}
