import { fromMarkup, h } from './dom'
import { icons } from './icons'
import type { Overlays } from './overlays'

export type ToastOptions = {
  readonly title: string
  readonly icon: 'success' | 'error' | 'loading' | 'none'
  readonly image?: string
  readonly mask?: boolean
  /** How long the toast stays; ms. Without a duration it stays until it is hidden. */
  readonly duration?: number
}

/** Shows toasts, one at a time. A loading sign is a toast too. */
export type Toaster = {
  show(options: ToastOptions): void
  hide(): void
  /** The toast that is shown now, or null. */
  current(): ToastOptions | null
}

export const createToaster = ({ root }: Overlays): Toaster => {
  let shown: { options: ToastOptions; elements: HTMLElement[] } | null = null
  let timer = 0
  const hide = () => {
    clearTimeout(timer)
    for (const element of shown?.elements ?? []) element.remove()
    shown = null
  }
  return {
    hide,
    current: () => shown?.options ?? null,
    show(options) {
      hide()
      const { title, icon, image, mask, duration } = options
      const picture = image ? h('img', { src: image, alt: '' }) : pictureOf(icon)
      const kind = `toast${picture ? '' : ' plain'}${title ? '' : ' untitled'}`
      const bubble = h('div', { class: kind, role: 'status' }, picture, title)
      const elements = mask ? [h('div', { class: 'mask' }), bubble] : [bubble]
      root.append(...elements)
      shown = { options, elements }
      if (duration !== undefined) timer = window.setTimeout(hide, duration)
    },
  }
}

const pictureOf = (icon: ToastOptions['icon']): HTMLElement | null => {
  if (icon === 'none') return null
  return icon === 'loading' ? h('i', { class: 'spinner', style: 'display:block' }) : fromMarkup(icons[icon])
}
