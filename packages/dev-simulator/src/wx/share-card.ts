import type { ShareCard } from '../phone/sheets/share'
import type { Page } from '../runtime/page'
import { formatPageUrl } from '../runtime/page-url'
import type { PhoneFiles } from '../runtime/phone-files'

/** What a page's onShareAppMessage or onShareTimeline answers. */
export type ShareAnswer = {
  readonly title?: string
  readonly path?: string
  readonly query?: string
  readonly imageUrl?: string
  readonly promise?: Promise<ShareAnswer>
}

/** How long WeChat waits for the promise of onShareAppMessage; ms. */
const PROMISE_LIMIT_MS = 3000

/** The card that is sent: what the page answers, and where it says nothing, its own title and address. */
export const shareCard = async (page: Page, answer: ShareAnswer, files: PhoneFiles): Promise<ShareCard> => {
  const promised = answer.promise && (await within(answer.promise, PROMISE_LIMIT_MS))
  const { title, path, imageUrl } = { ...answer, ...promised }
  const picture = imageUrl ? await files.resolve(imageUrl, page.frame.scroll) : null
  return {
    title: title ?? page.look.title,
    path: path ?? formatPageUrl(page),
    ...(picture && { imageUrl: picture }),
  }
}

const within = <T>(promise: Promise<T>, limit: number): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((done) => setTimeout(() => done(undefined), limit))])
