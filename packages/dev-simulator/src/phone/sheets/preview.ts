import { h } from '../dom'
import type { Sheet } from '../overlays'

/** Pictures over the whole screen; a tap closes them. */
export const previewSheet = (urls: string[], current: number): Sheet<void> => ({
  state: { kind: 'preview', urls },
  place: 'full',
  dismissed: undefined,
  draw(answer) {
    const pictures = urls.map((src) => h('img', { src, alt: '' }))
    setTimeout(() => pictures[current]?.scrollIntoView(), 0)
    return h('div', { class: 'preview', onclick: () => answer() }, ...pictures)
  },
})
