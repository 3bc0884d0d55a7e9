import type { TabBarConfig } from '../compile/compiled-app'
import { createShadow, h } from './dom'
import css from './tab-bar.css'

export type TabMark = {
  readonly badge?: string
  readonly redDot?: boolean
}

/** What the tab bar shows. */
export type TabBarState = {
  readonly config: TabBarConfig
  readonly hidden: boolean
  readonly marks: TabMark[]
}

export type TabBar = {
  readonly host: HTMLElement
  show(state: TabBarState, selected: string): void
  /** What it shows now; null on a page without tabs. */
  current(): TabBarState | null
}

export const createTabBar = (onSelect: (pagePath: string, index: number, text: string) => void): TabBar => {
  const { host, root } = createShadow('phone-tab-bar', css)
  let shown: TabBarState | null = null
  return {
    host,
    current: () => shown,
    show(state, selected) {
      shown = state
      const { config, hidden, marks } = state
      host.style.display = hidden || config.custom ? 'none' : ''
      host.style.background = config.backgroundColor ?? '#ffffff'
      host.dataset.border = config.borderStyle ?? 'black'
      const style = root.querySelector('style') as HTMLElement
      const items = config.list.map((item, index) => {
        const active = item.pagePath === selected
        const icon = (active && item.selectedIconPath) || item.iconPath
        const color = active ? config.selectedColor : config.color
        return h(
          'button',
          {
            role: 'tab',
            'aria-selected': active,
            style: `color:${color ?? (active ? '#07c160' : '#7f7f7f')}`,
            onclick: () => onSelect(item.pagePath, index, item.text),
          },
          icon && h('img', { src: iconUrl(icon), alt: '' }),
          h('span', { class: icon ? '' : 'large' }, item.text),
          mark(marks[index]),
        )
      })
      root.replaceChildren(style, h('div', { class: 'bar', role: 'tablist' }, ...items))
    },
  }
}

const mark = (state: TabMark | undefined): HTMLElement | null => {
  if (state?.badge) return h('b', { class: 'badge' }, state.badge)
  return state?.redDot ? h('b', { class: 'dot' }) : null
}

const iconUrl = (path: string): string =>
  /^(https?:|data:|blob:)/.test(path) ? path : `/app/${path.replace(/^\.?\//, '')}`
