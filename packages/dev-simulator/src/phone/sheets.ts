import type { PickerSheet } from '../components/picker'
import { fromMarkup, h } from './dom'
import { icons } from './icons'
import { type ModalAnswer, type ModalOptions, modalSheet } from './modal-sheet'
import type { Overlays, Sheet } from './overlays'
import { createWheels } from './wheels'
import { say, sayScope, type Word } from './words'

export type ShareCard = {
  readonly title: string
  readonly path: string
  readonly imageUrl?: string
}

export type MenuChoice = 'send' | 'timeline' | 'relaunch' | null

/** The sheets that WeChat itself opens over a mini program. */
export type Sheets = {
  modal(options: ModalOptions): Promise<ModalAnswer>
  actions(items: string[], itemColor: string, note: string): Promise<number | null>
  redPacket(url: string): Promise<void>
  share(card: ShareCard): Promise<boolean>
  menu(allowed: { send: boolean; timeline: boolean }): Promise<MenuChoice>
  subscribe(templates: string[]): Promise<Record<string, 'accept' | 'reject'>>
  privacy(): Promise<boolean>
  authorize(scope: string): Promise<boolean>
  pick(sheet: PickerSheet): Promise<number[] | null>
  preview(urls: string[], current: number): Promise<void>
  /** What the person lets the camera see: the text of a code, or nothing. */
  scan(): Promise<string | null>
  /** Files of the machine, as WeChat's album and camera; none when the person turns away. */
  files(accept: string, count: number): Promise<File[]>
}

export const createSheets = (overlays: Overlays, language: () => string): Sheets => {
  const word = (name: Word) => say(name, language())
  const open = <T>(sheet: Sheet<T>) => overlays.open(sheet)
  const pair = (refuse: string, agree: string, answer: (agreed: boolean) => void) =>
    h(
      'div',
      { class: 'pair' },
      h('button', { 'data-role': 'cancel', onclick: () => answer(false) }, refuse),
      h('button', { class: 'main', 'data-role': 'confirm', onclick: () => answer(true) }, agree),
    )

  return {
    modal: (options) => open(modalSheet(options, word)),
    actions: (items, itemColor, note) =>
      open<number | null>({
        state: { kind: 'action-sheet', items },
        place: 'bottom',
        light: true,
        dismissed: null,
        draw: (answer) =>
          h(
            'div',
            { class: 'actions' },
            note && h('div', { class: 'note' }, note),
            ...items.map((item, index) =>
              h('button', { style: `color:${itemColor}`, onclick: () => answer(index) }, item),
            ),
            h(
              'button',
              { class: 'cancel', 'data-role': 'cancel', onclick: () => answer(null) },
              word('cancel'),
            ),
          ),
      }),
    redPacket: (url) =>
      open<void>({
        state: { kind: 'red-packet', url },
        place: 'full',
        dismissed: undefined,
        draw: (answer) =>
          h(
            'div',
            { class: 'packet' },
            h(
              'header',
              {},
              h('button', { onclick: () => answer() }, word('close')),
              h('span', {}, word('redPacketTitle')),
            ),
            h('div', { class: 'seal', 'aria-hidden': 'true' }, '開'),
            h('p', {}, word('redPacketNote')),
            h('code', {}, url),
            h('button', { class: 'leave', 'data-role': 'confirm', onclick: () => answer() }, word('close')),
          ),
      }),
    share: (card) =>
      open<boolean>({
        state: { kind: 'share', ...card },
        place: 'bottom',
        light: true,
        dismissed: false,
        draw: (answer) =>
          h(
            'div',
            { class: 'sheet' },
            h('h2', {}, word('send')),
            h(
              'div',
              { class: 'card' },
              h('b', {}, card.title),
              card.imageUrl ? h('img', { src: card.imageUrl, alt: '' }) : h('div', { class: 'blank' }),
              h('small', {}, `${word('shareCard')} · ${card.path}`),
            ),
            pair(word('cancel'), word('send'), answer),
          ),
      }),
    menu: (allowed) =>
      open<MenuChoice>({
        state: { kind: 'menu' },
        place: 'bottom',
        light: true,
        dismissed: null,
        draw: (answer) => {
          const item = (choice: MenuChoice, icon: string, name: Word, enabled: boolean) =>
            h(
              'button',
              { disabled: !enabled, onclick: () => answer(choice) },
              h('span', {}, fromMarkup(icon)),
              word(name),
            )
          return h(
            'div',
            { class: 'menu' },
            h(
              'div',
              { class: 'grid' },
              item('send', icons.chat, 'send', allowed.send),
              item('timeline', icons.moments, 'timeline', allowed.timeline),
              item('relaunch', icons.again, 'relaunch', true),
            ),
            h(
              'button',
              { class: 'cancel', 'data-role': 'cancel', onclick: () => answer(null) },
              word('cancel'),
            ),
          )
        },
      }),
    subscribe: (templates) =>
      open<Record<string, 'accept' | 'reject'>>({
        state: { kind: 'subscribe', templates },
        place: 'bottom',
        dismissed: Object.fromEntries(templates.map((id) => [id, 'reject' as const])),
        draw: (answer) => {
          const boxes = templates.map((id) => h('input', { type: 'checkbox', checked: true, value: id }))
          const done = (agreed: boolean) =>
            answer(
              Object.fromEntries(
                boxes.map((box) => {
                  const { value, checked } = box as HTMLInputElement
                  return [value, agreed && checked ? ('accept' as const) : ('reject' as const)]
                }),
              ),
            )
          const rows = templates.map((id, index) => h('label', {}, boxes[index], id))
          return h(
            'div',
            { class: 'sheet' },
            h('h2', {}, word('subscribeTitle')),
            ...rows,
            pair(word('refuse'), word('allow'), done),
          )
        },
      }),
    privacy: () =>
      open<boolean>({
        state: { kind: 'privacy' },
        place: 'bottom',
        dismissed: false,
        draw: (answer) =>
          h(
            'div',
            { class: 'sheet' },
            h('h2', {}, word('privacyTitle')),
            h('p', {}, word('privacyBody')),
            pair(word('refuse'), word('agree'), answer),
          ),
      }),
    authorize: (scope) =>
      open<boolean>({
        state: { kind: 'authorize', scope },
        place: 'bottom',
        dismissed: false,
        draw: (answer) =>
          h(
            'div',
            { class: 'sheet' },
            h('h2', {}, word('authorizeTitle')),
            h('p', {}, sayScope(scope, language())),
            pair(word('refuse'), word('allow'), answer),
          ),
      }),
    pick: (sheet) =>
      open<number[] | null>({
        state: { kind: 'picker' },
        place: 'bottom',
        light: true,
        dismissed: null,
        draw: (answer) => createWheels(sheet, { cancel: word('cancel'), done: word('confirm') }, answer),
      }),
    scan: () =>
      open<string | null>({
        state: { kind: 'scan' },
        place: 'full',
        dismissed: null,
        draw: (answer) => {
          const field = h('input', { placeholder: word('scanField'), 'aria-label': word('scanField') })
          return h(
            'div',
            { class: 'scan' },
            h('p', {}, word('scanNote')),
            field,
            pair(word('cancel'), word('confirm'), (agreed) =>
              answer(agreed ? (field as HTMLInputElement).value : null),
            ),
          )
        },
      }),
    files: (accept, count) =>
      open<File[]>({
        state: { kind: 'files', accept, count },
        place: 'bottom',
        light: true,
        dismissed: [],
        draw: (answer) => {
          const field = h('input', { type: 'file', accept, multiple: count > 1 }) as HTMLInputElement
          field.onchange = () => answer([...(field.files ?? [])].slice(0, count))
          return h(
            'div',
            { class: 'actions' },
            h('label', { class: 'album' }, word('album'), field),
            h(
              'button',
              { class: 'cancel', 'data-role': 'cancel', onclick: () => answer([]) },
              word('cancel'),
            ),
          )
        },
      }),
    preview: (urls, current) =>
      open<void>({
        state: { kind: 'preview', urls },
        place: 'full',
        dismissed: undefined,
        draw: (answer) => {
          const pictures = urls.map((src) => h('img', { src, alt: '' }))
          setTimeout(() => pictures[current]?.scrollIntoView(), 0)
          return h('div', { class: 'preview', onclick: () => answer() }, ...pictures)
        },
      }),
  }
}
