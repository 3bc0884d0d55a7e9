import { h } from '../dom'
import type { Sheet } from '../overlays'
import type { Say } from '../words'
import { pair } from './pair'

/** What a person answers for each template id. */
export type SubscribeAnswer = Readonly<Record<string, 'accept' | 'reject'>>

/** Asks which messages the mini program may send. */
export const subscribeSheet = (templates: string[], say: Say): Sheet<SubscribeAnswer> => ({
  state: { kind: 'subscribe', templates },
  place: 'bottom',
  dismissed: Object.fromEntries(templates.map((id) => [id, 'reject'])),
  draw(answer) {
    const boxes = templates.map(
      (id) => h('input', { type: 'checkbox', checked: true, value: id }) as HTMLInputElement,
    )
    const done = (agreed: boolean) =>
      answer(
        Object.fromEntries(
          boxes.map(({ value, checked }) => [value, agreed && checked ? 'accept' : 'reject']),
        ),
      )
    return h(
      'div',
      { class: 'sheet' },
      h('h2', {}, say('subscribeTitle')),
      ...templates.map((id, index) => h('label', {}, boxes[index], id)),
      pair(say('refuse'), say('allow'), done),
    )
  },
})
