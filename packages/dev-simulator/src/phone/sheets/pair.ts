import { h } from '../dom'

/** Two buttons side by side: one that refuses and one that agrees. */
export const pair = (refuse: string, agree: string, answer: (agreed: boolean) => void): HTMLElement =>
  h(
    'div',
    { class: 'pair' },
    h('button', { 'data-role': 'cancel', onclick: () => answer(false) }, refuse),
    h('button', { class: 'main', 'data-role': 'confirm', onclick: () => answer(true) }, agree),
  )
