import { devices } from '../phone/devices'
import { h } from '../phone/dom'
import { FONT_SIZES, type PhoneSettings } from '../phone/settings'
import { type Choice, createChoice } from './choice'
import type { ScreenPhone } from './screen-window'

/** The buttons beside the phone. */
export type Controls = {
  readonly element: HTMLElement
  show(settings: PhoneSettings): void
  /** Shows who holds the phone, and offers it to the other people. */
  showPerson(phone: ScreenPhone): void
}

/** What the buttons ask for. */
export type Wishes = {
  change(patch: Partial<PhoneSettings>): void
  tell(act: (phone: ScreenPhone) => void): void
}

export const createControls = ({ change, tell }: Wishes): Controls => {
  const choices = createChoices(change)
  const people = h('div')
  let person: Choice<string> | undefined
  const act = (name: string, onclick: () => void) => h('button', { onclick }, name)
  return {
    element: h(
      'aside',
      { 'aria-label': 'phone settings' },
      people,
      ...Object.values(choices).map(({ element }) => element),
      h(
        'fieldset',
        {},
        h('legend', {}, '操作 Do'),
        h(
          'div',
          {},
          act('返回 Back', () => tell((phone) => phone.goBack())),
          act('刷新 Reload', () => tell((phone) => phone.reload(true))),
          act('重启 Restart', () => tell((phone) => phone.reload(false))),
        ),
      ),
    ),
    show(settings) {
      choices.device.show(settings.device)
      choices.theme.show(settings.theme)
      choices.language.show(settings.language)
      choices.fontSize.show(settings.fontSize)
      choices.network.show(settings.network)
    },
    showPerson(started) {
      if (!person) {
        const known = started.people.map(({ openid, name }) => [openid, name] as const)
        person = createChoice('谁在用 Person', known, (openid) => tell((phone) => phone.switchPerson(openid)))
        people.replaceWith(person.element)
      }
      person.show(started.phone.person.openid)
    },
  }
}

/** One choice for each setting. */
const createChoices = (change: Wishes['change']) => ({
  device: createChoice(
    '机型 Device',
    devices.map(({ id, width, height }) => [id, `${width}×${height}`] as const),
    (device) => change({ device }),
  ),
  theme: createChoice(
    '主题 Theme',
    [
      ['light', '浅色'],
      ['dark', '深色'],
    ],
    (theme) => change({ theme }),
  ),
  language: createChoice(
    '语言 Language',
    [
      ['zh_CN', '中文'],
      ['en', 'English'],
    ],
    (language) => change({ language }),
  ),
  fontSize: createChoice(
    '字号 Font size',
    FONT_SIZES.map((size) => [size, String(size)] as const),
    (fontSize) => change({ fontSize }),
  ),
  network: createChoice(
    '网络 Network',
    [
      ['wifi', 'Wi-Fi'],
      ['4g', '4G'],
      ['3g', '3G'],
      ['2g', '2G'],
      ['none', '离线'],
    ],
    (network) => change({ network }),
  ),
})
