import { h } from '../phone/dom'
import { storagePrefix } from '../wx/storage-prefix'
import type { ScreenPhone } from './screen-window'

/** The drawer under the settings, with the mini program's console and its storage. */
export type Drawer = {
  readonly element: HTMLElement
  /** Listens to a phone that has just started. */
  attach(phone: ScreenPhone): void
}

type Tab = 'console' | 'storage'

/** How many lines are kept, because a page may write in a loop. */
const KEPT_LINES = 200

export const createDrawer = (): Drawer => {
  const lines = h('ol', { class: 'log', 'aria-live': 'polite' })
  const entries = h('dl', { class: 'kept' })
  const tabs = { console: lines, storage: entries }
  let phone: ScreenPhone | null = null
  const buttons = (Object.keys(tabs) as Tab[]).map((tab) =>
    h('button', { 'aria-pressed': String(tab === 'console'), onclick: () => show(tab) }, tab),
  )
  const clear = h('button', { onclick: () => lines.replaceChildren() }, '清空 Clear')
  const show = (tab: Tab) => {
    for (const [index, name] of (Object.keys(tabs) as Tab[]).entries()) {
      tabs[name].hidden = name !== tab
      buttons[index]?.setAttribute('aria-pressed', String(name === tab))
    }
    if (tab === 'storage' && phone) entries.replaceChildren(...storedIn(phone, () => show('storage')))
  }
  const write = (type: string, args: unknown[]) => {
    lines.append(h('li', { class: type }, args.map(inWords).join(' ')))
    while (lines.children.length > KEPT_LINES) lines.firstChild?.remove()
    lines.scrollTop = lines.scrollHeight
  }
  entries.hidden = true
  return {
    element: h(
      'section',
      { class: 'drawer' },
      h('div', { class: 'tabs' }, ...buttons, clear),
      lines,
      entries,
    ),
    attach(started) {
      phone = started
      started.phone.events.on('log', ({ type, args }) => write(type, args))
      started.phone.events.on('exception', ({ stack }) => write('error', [ownFrames(stack)]))
    },
  }
}

/** The message and the mini program's own frames. Frames of the simulator do not help the author. */
const ownFrames = (stack: string): string => {
  const [message, ...frames] = stack.split('\n')
  return [message, ...frames.filter((frame) => frame.includes('appservice/'))].join('\n')
}

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** One row for each key, with a button that deletes it. */
const storedIn = ({ phone }: ScreenPhone, changed: () => void): HTMLElement[] => {
  const prefix = storagePrefix(phone.bundle.appId, phone.person.openid)
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  return keys.sort().flatMap((key) => {
    const forget = () => {
      localStorage.removeItem(key)
      changed()
    }
    const value = JSON.stringify(JSON.parse(localStorage.getItem(key) ?? 'null')?.data)
    const name = key.slice(prefix.length)
    return [
      h('dt', {}, name, h('button', { 'aria-label': `delete ${name}`, onclick: forget }, '×')),
      h('dd', {}, value),
    ]
  })
}
