import type { PickerSheet } from '../components/phone-services'
import type { Overlays } from './overlays'
import { actionSheet } from './sheets/actions'
import { authorizeSheet, privacySheet } from './sheets/consent'
import { filesSheet } from './sheets/files'
import { type MenuChoice, type MenuOffer, menuSheet } from './sheets/menu'
import { type ModalAnswer, type ModalOptions, modalSheet } from './sheets/modal'
import { pickerSheet } from './sheets/picker'
import { previewSheet } from './sheets/preview'
import { redPacketSheet } from './sheets/red-packet'
import { scanSheet } from './sheets/scan'
import { type ShareCard, shareSheet } from './sheets/share'
import { type SubscribeAnswer, subscribeSheet } from './sheets/subscribe'
import { type Say, say } from './words'

/** The sheets that WeChat itself opens over a mini program. Each promise settles when its sheet closes. */
export type Sheets = {
  readonly modal: (options: ModalOptions) => Promise<ModalAnswer>
  readonly actions: (items: string[], itemColor: string, note: string) => Promise<number | null>
  readonly redPacket: (url: string) => Promise<void>
  readonly share: (card: ShareCard) => Promise<boolean>
  readonly menu: (offer: MenuOffer) => Promise<MenuChoice>
  readonly subscribe: (templates: string[]) => Promise<SubscribeAnswer>
  readonly privacy: () => Promise<boolean>
  readonly authorize: (scope: string) => Promise<boolean>
  readonly pick: (sheet: PickerSheet) => Promise<number[] | null>
  readonly preview: (urls: string[], current: number) => Promise<void>
  /** The text of a code; null when the person cancels. */
  readonly scan: () => Promise<string | null>
  /** Files of this machine; none when the person cancels. */
  readonly files: (accept: string, count: number) => Promise<File[]>
}

export const createSheets = ({ open }: Overlays, language: () => string): Sheets => {
  const word: Say = (name) => say(name, language())
  return {
    modal: (options) => open(modalSheet(options, word)),
    actions: (items, itemColor, note) => open(actionSheet(items, itemColor, note, word)),
    redPacket: (url) => open(redPacketSheet(url, word)),
    share: (card) => open(shareSheet(card, word)),
    menu: (offer) => open(menuSheet(offer, word)),
    subscribe: (templates) => open(subscribeSheet(templates, word)),
    privacy: () => open(privacySheet(word)),
    authorize: (scope) => open(authorizeSheet(scope, language(), word)),
    pick: (sheet) => open(pickerSheet(sheet, word)),
    preview: (urls, current) => open(previewSheet(urls, current)),
    scan: () => open(scanSheet(word)),
    files: (accept, count) => open(filesSheet(accept, count, word)),
  }
}
