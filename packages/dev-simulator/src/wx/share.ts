import type { MenuChoice } from '../phone/sheets/menu'
import { say } from '../phone/words'
import { callPage, hasMethod, type Page } from '../runtime/page'
import { formatPageUrl } from '../runtime/page-url'
import type { Phone } from '../runtime/phone'
import { type Apis, type ApisAndButtons, asyncApi } from './api'
import { type ShareAnswer, shareCard } from './share-card'

/** Sharing: the capsule's menu, buttons with open-type share, and the APIs around them. */
export type Share = ApisAndButtons & { readonly openMenu: () => Promise<void> }

export const createShare = (phone: Phone): Share => {
  const { pages, screen, router } = phone
  const offers = createOffers()
  const choose: Record<Exclude<MenuChoice, null>, (page: Page) => unknown> = {
    send: (page) => send(phone, page, offers.canSend(page), { from: 'menu' }),
    timeline: (page) => post(phone, page),
    relaunch: (page) => router.reLaunch(formatPageUrl(page)),
  }
  return {
    apis: shareMenuApis(phone, offers),
    openTypes: {
      share(button) {
        const page = pages.top()
        const target = { id: button.element.id, dataset: { ...button.node.dataset } }
        if (page) void send(phone, page, offers.canSend(page), { from: 'button', target })
      },
    },
    async openMenu() {
      const page = pages.top()
      if (!page) return
      const choice = await screen.sheets.menu({
        send: offers.canSend(page),
        timeline: offers.canPost(page),
      })
      if (choice) await choose[choice](page)
    },
  }
}

/** What the menu offers on each page. */
type Offers = ReturnType<typeof createOffers>

const createOffers = () => {
  const menus = new WeakMap<Page, Set<string>>()
  const hidden = new WeakSet<Page>()
  return {
    canSend: (page: Page) => !hidden.has(page) && hasMethod(page, 'onShareAppMessage'),
    canPost: (page: Page) =>
      !hidden.has(page) &&
      hasMethod(page, 'onShareTimeline') &&
      (menus.get(page)?.has('shareTimeline') ?? true),
    hide: (page: Page) => void hidden.add(page),
    show(page: Page, shown: string[]) {
      hidden.delete(page)
      menus.set(page, new Set(shown))
    },
  }
}

const shareMenuApis = ({ pages }: Phone, offers: Offers): Apis => ({
  showShareMenu: asyncApi<{ menus?: string[] }>('showShareMenu', ({ menus = ['shareAppMessage'] }) => {
    const page = pages.top()
    if (page) offers.show(page, menus)
  }),
  hideShareMenu: asyncApi('hideShareMenu', () => {
    const page = pages.top()
    if (page) offers.hide(page)
  }),
  updateShareMenu: asyncApi('updateShareMenu', () => {}),
})

const send = async (
  { screen, settings, files, report }: Phone,
  page: Page,
  allowed: boolean,
  from: Record<string, unknown>,
): Promise<void> => {
  if (!allowed) {
    screen.toaster.show({ title: say('notShareable', settings.now.language), icon: 'none', duration: 1500 })
    return
  }
  const answer = (callPage(page, 'onShareAppMessage', report, from) ?? {}) as ShareAnswer
  await screen.sheets.share(await shareCard(page, answer, files))
}

const post = async ({ screen, files, report }: Phone, page: Page): Promise<void> => {
  const answer = (callPage(page, 'onShareTimeline', report) ?? {}) as ShareAnswer
  const card = await shareCard(page, answer, files)
  const path = answer.query ? `/${page.path}?${answer.query}` : card.path
  await screen.sheets.share({ ...card, path })
}
