import { createShadow, fromMarkup, h } from './dom'
import { icons } from './icons'
import css from './status-bar.css'

/** Time, signal, battery and the capsule at the top of the screen, in a colour that suits the page. */
export type StatusBar = {
  readonly host: HTMLElement
  color(text: 'black' | 'white'): void
}

export const createStatusBar = (onMenu: () => void, onLeave: () => void, still: boolean): StatusBar => {
  const { host, root } = createShadow('phone-status-bar', css)
  const clock = h('time', {}, '9:41')
  const capsule = h(
    'div',
    { class: 'capsule' },
    h('button', { 'aria-label': 'menu', onclick: onMenu }, fromMarkup(icons.dots)),
    h('i'),
    h('button', { 'aria-label': 'close', onclick: onLeave }, fromMarkup(icons.leave)),
  )
  root.append(
    h(
      'div',
      { class: 'status' },
      clock,
      h('span', {}, ...[icons.signal, icons.wifi, icons.battery].map(fromMarkup)),
    ),
    capsule,
  )
  if (!still) keepTime(clock)
  return {
    host,
    color(text) {
      host.dataset.color = text
    },
  }
}

const keepTime = (clock: HTMLElement): void => {
  const show = () => {
    const now = new Date()
    clock.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
  }
  show()
  setInterval(show, 5000)
}
