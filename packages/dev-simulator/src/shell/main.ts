import { deviceById } from '../phone/devices'
import { h } from '../phone/dom'
import { needsRestart, type PhoneSettings, readSettings } from '../phone/settings'
import { createControls } from './controls'
import { createDrawer } from './drawer'
import { phoneIn, type ScreenPhone } from './screen-window'
import css from './shell.css'

const frame = h('iframe', { src: '/screen', title: 'phone', allow: 'clipboard-write' }) as HTMLIFrameElement
const body = h('div', { class: 'device' }, frame, h('i', { class: 'notch' }))

/** What a phone that is starting will be told once it runs. */
const untold: ((phone: ScreenPhone) => void)[] = []

const tell = (act: (phone: ScreenPhone) => void): void => {
  const phone = phoneIn(frame)
  if (phone) act(phone)
  else untold.push(act)
}

const change = (patch: Partial<PhoneSettings>): void => {
  tell((phone) => {
    phone.phone.settings.change(patch)
    if (needsRestart(patch)) phone.reload(true)
    draw()
  })
}

const controls = createControls({ change, tell })
const drawer = createDrawer()

const draw = (): void => {
  const settings = phoneIn(frame)?.phone.settings.now ?? readSettings(localStorage)
  const device = deviceById(settings.device)
  body.style.width = `${device.width}px`
  body.style.height = `${device.height}px`
  body.dataset.notch = device.safeBottom ? (device.width > 400 ? 'island' : 'notch') : 'none'
  document.documentElement.dataset.theme = settings.theme
  controls.show(settings)
}

const phoneReady = (phone: ScreenPhone): void => {
  drawer.attach(phone)
  controls.showPerson(phone)
  draw()
  for (const act of untold.splice(0)) act(phone)
}

const style = document.createElement('style')
style.textContent = css
document.head.append(style)
document.body.append(h('main', {}, body), h('div', { class: 'side' }, controls.element, drawer.element))
window.addEventListener('message', (event) => {
  const phone = phoneIn(frame)
  if (phone && event.origin === location.origin && event.data === 'phone-ready') phoneReady(phone)
})
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') phoneIn(frame)?.goBack()
})
draw()
