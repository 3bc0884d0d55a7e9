import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'

/** Stands in for WeChat's album and camera: the person chooses files of this machine. */
export const filesSheet = (accept: string, count: number, say: Say): Sheet<File[]> => ({
  state: { kind: 'files', accept, count },
  place: 'bottom',
  light: true,
  dismissed: [],
  draw(answer) {
    const field = h('input', { type: 'file', accept, multiple: count > 1 }) as HTMLInputElement
    field.onchange = () => answer([...(field.files ?? [])].slice(0, count))
    return h(
      'div',
      { class: 'actions' },
      h('label', { class: 'album' }, say('album'), field),
      h('button', { class: 'cancel', 'data-role': 'cancel', onclick: () => answer([]) }, say('cancel')),
    )
  },
})
