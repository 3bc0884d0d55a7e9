import { deviceById, devices } from '../phone/devices'
import { h } from '../phone/dom'
import { FONT_SIZES, needsRestart, type PhoneSettings, readSettings } from '../phone/settings'
import { createDrawer } from './drawer'
import { phoneIn } from './screen-window'
import css from './shell.css'

const frame = h('iframe', { src: '/screen', title: 'phone', allow: 'clipboard-write' }) as HTMLIFrameElement
const body = h('div', { class: 'device' }, frame, h('i', { class: 'notch' }))
const controls = h('aside', { 'aria-label': 'phone settings' })

const drawer = createDrawer()
const screen = () => phoneIn(frame)

function change(patch: Partial<PhoneSettings>): void {
  screen()?.phone.settings.change(patch)
  if (needsRestart(patch)) screen()?.reload(true)
  draw()
}

function choice<T extends string | number>(
  label: string,
  options: [T, string][],
  current: T,
  choose: (value: T) => void,
): HTMLElement {
  const buttons = options.map(([value, name]) =>
    h('button', { 'aria-pressed': String(value === current), onclick: () => choose(value) }, name),
  )
  return h('fieldset', {}, h('legend', {}, label), h('div', {}, ...buttons))
}

function draw(): void {
  const settings = screen()?.phone.settings.now ?? readSettings(localStorage)
  const device = deviceById(settings.device)
  body.style.width = `${device.width}px`
  body.style.height = `${device.height}px`
  body.dataset.notch = device.safeBottom ? (device.width > 400 ? 'island' : 'notch') : 'none'
  document.documentElement.dataset.theme = settings.theme
  const people = screen()?.people ?? []
  const person = screen()?.phone.person
  controls.replaceChildren(
    choice(
      '谁在用 Person',
      people.map(({ openid, name }) => [openid, name]),
      person?.openid ?? '',
      (openid) => screen()?.switchPerson(openid),
    ),
    choice(
      '机型 Device',
      devices.map(({ id, width, height }) => [id, `${width}×${height}`]),
      settings.device,
      (id) => change({ device: id }),
    ),
    choice(
      '主题 Theme',
      [
        ['light', '浅色'],
        ['dark', '深色'],
      ],
      settings.theme,
      (theme) => change({ theme }),
    ),
    choice(
      '语言 Language',
      [
        ['zh_CN', '中文'],
        ['en', 'English'],
      ],
      settings.language,
      (language) => change({ language }),
    ),
    choice(
      '字号 Font size',
      FONT_SIZES.map((size) => [size, String(size)]),
      settings.fontSize,
      (fontSize) => change({ fontSize }),
    ),
    choice(
      '网络 Network',
      [
        ['wifi', 'Wi-Fi'],
        ['4g', '4G'],
        ['3g', '3G'],
        ['2g', '2G'],
        ['none', '离线'],
      ],
      settings.network,
      (network) => change({ network }),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, '操作 Do'),
      h(
        'div',
        {},
        h('button', { onclick: () => screen()?.goBack() }, '返回 Back'),
        h('button', { onclick: () => screen()?.reload(true) }, '刷新 Reload'),
        h('button', { onclick: () => screen()?.reload(false) }, '重启 Restart'),
      ),
    ),
  )
}

const style = document.createElement('style')
style.textContent = css
document.head.append(style)
document.body.append(h('main', {}, body), h('div', { class: 'side' }, controls, drawer.element))
window.addEventListener('message', (event) => {
  if (event.origin === location.origin && event.data === 'phone-ready') phoneReady()
})
function phoneReady(): void {
  const phone = screen()
  if (phone) drawer.attach(phone)
  draw()
}

window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') screen()?.goBack()
})
draw()
