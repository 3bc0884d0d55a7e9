import type { Kept } from './create-published'
import { newsAddress } from './file-address'
import type { Web } from './published-files'

/** A file that was asked for before any code needed it. */
export type Early = { readonly url: string; readonly answer: ReturnType<Web['get']> }

/** Asks for the file that a launch reads first. Undefined when no address is known. */
export const askEarly = (web: Web, { address, shelf }: Kept, now: number): Early | undefined => {
  if (address === undefined) return undefined
  const url = newsAddress(address, shelf !== undefined, now)
  const answer = web.get(url)
  answer.catch(() => {})
  return { url, answer }
}

const withoutQuery = (url: string): string => url.replace(/\?.*$/, '')

/** Gives the early answer to the first request for the same file, also with another `t`. */
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
