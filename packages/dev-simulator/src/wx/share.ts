import { openTypeActions } from '../components/open-types'
import type { MenuChoice, ShareCard } from '../phone/sheets'
import { say } from '../phone/words'
import { callPage, hasMethod, type Page } from '../runtime/page'
import { formatPageUrl } from '../runtime/page-url'
import type { Phone } from '../runtime/phone'
import { resolveImage } from '../runtime/resolve-image'
import { type Apis, asyncApi } from './api'

type ShareAnswer = {
  readonly title?: string
  readonly path?: string
  readonly query?: string
  readonly imageUrl?: string
  readonly promise?: Promise<ShareAnswer>
}

/** How long WeChat waits for the promise of onShareAppMessage, in ms. */
const PROMISE_LIMIT = 3000

/** Sharing: the capsule's menu, buttons with open-type share, and the APIs around them. */
export const createShare = (phone: Phone): { apis: Apis; openMenu(): Promise<void> } => {
  const { pages, screen, settings, report } = phone
  const menus = new WeakMap<Page, Set<string>>()
  const hidden = new WeakSet<Page>()

  const canSend = (page: Page) => !hidden.has(page) && hasMethod(page, 'onShareAppMessage')
  const canPost = (page: Page) =>
    !hidden.has(page) && hasMethod(page, 'onShareTimeline') && (menus.get(page)?.has('shareTimeline') ?? true)

  const cardOf = async (page: Page, answer: ShareAnswer): Promise<ShareCard> => {
    const promised = answer.promise ? await within(answer.promise, PROMISE_LIMIT) : undefined
    const { title, path, imageUrl } = { ...answer, ...promised }
    const picture = imageUrl ? await resolveImage(imageUrl, page.frame.scroll) : null
    return {
      title: title ?? page.look.title,
      path: path ?? formatPageUrl(page),
      ...(picture && { imageUrl: picture }),
    }
  }
  const send = async (page: Page, from: Record<string, unknown>) => {
    if (!canSend(page)) {
      screen.toaster.show({ title: say('notShareable', settings.now.language), icon: 'none', duration: 1500 })
      return
    }
    const answer = (callPage(page, 'onShareAppMessage', report, from) ?? {}) as ShareAnswer
    await screen.sheets.share(await cardOf(page, answer))
  }
  const post = async (page: Page) => {
    const answer = (callPage(page, 'onShareTimeline', report) ?? {}) as ShareAnswer
    const card = await cardOf(page, answer)
    const path = answer.query ? `/${page.path}?${answer.query}` : card.path
    await screen.sheets.share({ ...card, path })
  }
  const choose: Record<Exclude<MenuChoice, null>, (page: Page) => unknown> = {
    send: (page) => send(page, { from: 'menu' }),
    timeline: post,
    relaunch: (page) => phone.router.reLaunch(formatPageUrl(page)),
  }
  openTypeActions.register('share', (button) => {
    const page = pages.top()
    const target = { id: button.element.id, dataset: { ...button.node.dataset } }
    if (page) void send(page, { from: 'button', target })
  })

  return {
    async openMenu() {
      const page = pages.top()
      if (!page) return
      const choice = await screen.sheets.menu({ send: canSend(page), timeline: canPost(page) })
      if (choice) await choose[choice](page)
    },
    apis: {
      showShareMenu: asyncApi<{ menus?: string[] }>('showShareMenu', (options) => {
        const page = pages.top()
        if (!page) return
        hidden.delete(page)
        menus.set(page, new Set(options.menus ?? ['shareAppMessage']))
      }),
      hideShareMenu: asyncApi('hideShareMenu', () => {
        const page = pages.top()
        if (page) hidden.add(page)
      }),
      updateShareMenu: asyncApi('updateShareMenu', () => {}),
    },
  }
}

const within = <T>(promise: Promise<T>, limit: number): Promise<T | undefined> =>
  Promise.race([promise, new Promise<undefined>((done) => setTimeout(() => done(undefined), limit))])
