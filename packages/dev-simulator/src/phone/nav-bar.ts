import { createShadow, fromMarkup, h } from './dom'
import { icons } from './icons'
import css from './nav-bar.css'

/** What a navigation bar shows. */
export type NavigationBarState = {
  readonly title: string
  readonly background: string
  readonly color: 'black' | 'white'
  readonly loading: boolean
  /** `back` on a page above others, `home` on a page that is neither first nor a tab, nothing otherwise. */
  readonly left: 'back' | 'home' | null
  readonly hidden: boolean
}

export type NavigationBar = {
  readonly host: HTMLElement
  show(state: NavigationBarState): void
  /** What it shows now. */
  current(): NavigationBarState | null
}

export const createNavigationBar = (onLeft: (left: 'back' | 'home') => void): NavigationBar => {
  const { host, root } = createShadow('phone-nav-bar', css)
  let shown: NavigationBarState | null = null
  return {
    host,
    current: () => shown,
    show(state) {
      shown = state
      const { title, background, color, loading, left, hidden } = state
      host.style.display = hidden ? 'none' : ''
      host.style.background = background
      host.style.color = color === 'white' ? '#fff' : '#000'
      const button =
        left &&
        h(
          'button',
          { class: `left ${left}`, 'aria-label': left, onclick: () => onLeft(left) },
          fromMarkup(icons[left]),
        )
      const heading = h('h1', {}, loading && h('i', { class: 'spinner' }), title)
      const style = root.querySelector('style') as HTMLElement
      root.replaceChildren(style, h('div', { class: 'bar' }, button, heading))
    },
  }
}
