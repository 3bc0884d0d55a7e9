import type { RunningPhone } from '../boot/boot-phone'
import { needsRestart } from '../phone/settings'
import { messageOf } from '../runtime/errors'
import type { Page } from '../runtime/page'
import { formatPageUrl } from '../runtime/page-url'
import type { ScreenElement } from '../view/nodes'
import { toBytes } from '../wx/base64'
import { unsupportedNames } from '../wx/create-wx'
import { DOCUMENTED_NAMES } from '../wx/documented-names'
import { findElements, firstOf } from './find-elements'
import type { Params } from './method-table'
import { createAutomation } from './methods'

type ServerMessage = {
  readonly id?: number
  readonly method: string
  readonly params?: Params
}

/** A file that automation chooses in place of the person, with its content in base64. */
type SentFile = {
  readonly name: string
  readonly type?: string
  readonly content: string
}

export type ScreenControls = {
  reload(keepPages: boolean): void
  switchPerson(openid: string): void
}

/** How long the page waits before it connects again; ms. */
const RETRY_MS = 1000

/** Connects the page to its server, answers automation and the server, and sends the phone's events. */
export const connectToServer = (running: RunningPhone, controls: ScreenControls): void => {
  const handle = createAutomation(running)
  const { phone } = running
  const own: Record<string, (params: Params) => unknown> = {
    'Phone.getState': () => stateOf(running),
    'Phone.hideProblems': () => phone.screen.problems.hide(),
    'Phone.getSheet': () => ({ sheet: phone.screen.overlays.current() }),
    'Phone.getApis': () => apisOf(running),
    'Phone.locate': ({ selector }) => locate(phone.pages.top(), String(selector)),
    'Phone.confirmSheet': ({ text }) => ({
      confirmed: phone.screen.overlays.press('confirm', text === undefined ? undefined : String(text)),
    }),
    'Phone.chooseFiles': ({ files }) => ({
      chosen: phone.screen.overlays.give((files as SentFile[]).map(toFile)),
    }),
    'Phone.closeSheet': () => ({ closed: phone.screen.overlays.dismiss() }),
    'Phone.setPerson': ({ openid }) => void setTimeout(() => controls.switchPerson(String(openid)), 0),
    'Phone.reload': ({ revision }) => {
      if (revision !== phone.bundle.revision) setTimeout(() => controls.reload(true), 0)
    },
    'Phone.changeSettings'(patch) {
      phone.settings.change(patch)
      if (needsRestart(patch)) setTimeout(() => controls.reload(true), 0)
    },
  }
  let socket: WebSocket | null = null
  const send = (message: object) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message))
  }
  const answer = async ({ id, method, params = {} }: ServerMessage) => {
    try {
      const mine = Object.hasOwn(own, method) ? own[method] : undefined
      const result = mine ? ((await mine(params)) ?? {}) : await handle(method, params)
      send({ id, result })
    } catch (error) {
      send({ id, error: { message: messageOf(error) } })
    }
  }
  const open = () => {
    socket = new WebSocket(`ws://${location.host}/phone${location.search}`)
    socket.onopen = () =>
      send({
        method: 'Phone.hello',
        params: { openid: phone.person.openid, revision: phone.bundle.revision },
      })
    socket.onmessage = ({ data }) => void answer(JSON.parse(data) as ServerMessage)
    socket.onclose = () => setTimeout(open, RETRY_MS)
  }
  phone.events.on('log', (params) => send({ method: 'App.logAdded', params }))
  phone.events.on('binding', (params) => send({ method: 'App.bindingCalled', params }))
  phone.events.on('exception', ({ message, stack }) =>
    send({
      method: 'App.exceptionThrown',
      params: { exceptionDetails: { text: message, exception: { description: stack } } },
    }),
  )
  open()
}

const stateOf = ({ phone }: RunningPhone) => ({
  pages: phone.pages.all().map((page) => ({ path: page.path, query: page.query, url: formatPageUrl(page) })),
  person: phone.person,
  ...phone.settings.now,
  sheet: phone.screen.overlays.current(),
  ...barsOf(phone.pages.top()),
  toast: phone.screen.toaster.current(),
  problems: phone.screen.problems.list(),
  problemsShown: phone.screen.problems.shown(),
})

/** The bars that WeChat draws around the page on top. */
const barsOf = (page: Page | undefined) => {
  const bar = page?.frame.navigation.current()
  const tabs = page?.frame.tabBar.current()
  return {
    background: page?.frame.element.style.background,
    navigation: bar && {
      title: bar.title,
      color: bar.color,
      background: bar.background,
      loading: bar.loading,
      hidden: bar.hidden,
    },
    tabs: tabs
      ? {
          texts: tabs.config.list.map(({ text }) => text),
          color: tabs.config.color,
          marks: tabs.marks,
          hidden: tabs.hidden,
        }
      : null,
  }
}

const apisOf = ({ wx, answered }: RunningPhone) => {
  const unsupported = unsupportedNames(wx)
  const documented = answered.filter((name) => DOCUMENTED_NAMES.includes(name))
  return {
    documented: DOCUMENTED_NAMES.length,
    supported: DOCUMENTED_NAMES.length - unsupported.length - documented.length,
    answered: documented,
    unsupported,
  }
}

const toFile = ({ name, type = typeOfName(name), content }: SentFile): File =>
  new File([toBytes(content)], name, { type })

const typeOfName = (name: string): string =>
  /\.(mp4|mov)$/i.test(name) ? 'video/mp4' : `image/${name.split('.').pop() ?? 'png'}`

/** The middle of an element on the glass, where a finger touches it. */
const locate = (page: Page | undefined, selector: string): { x: number; y: number } => {
  if (!page) throw new Error('no page is open')
  const roots = [page.root, page.customTabBar].flatMap(
    (root) => root?.getComponent().getBackendElement() ?? [],
  )
  const found = roots.flatMap((root) => findElements(root as unknown as ScreenElement, selector))
  const element = firstOf(found, selector)
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' })
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
