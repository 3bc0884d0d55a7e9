import type { PickerSheet } from '../components/phone-services'
import { h } from './dom'

/** Height of one row, as the stylesheet has it. */
const ROW = 34

/** Turning columns side by side, with a button that answers with the row chosen in each. */
export const createWheels = (
  sheet: PickerSheet,
  names: { cancel: string; done: string },
  answer: (chosen: number[] | null) => void,
): HTMLElement => {
  const chosen = [...sheet.chosen]
  const wheels = sheet.columns.map((words, column) => {
    const wheel = h('ul', { tabindex: 0 }, ...rows(words))
    let timer = 0
    wheel.addEventListener('scroll', () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => turned(column), 100)
    })
    wheel.addEventListener('click', (event) => {
      const index = [...wheel.children].indexOf(event.target as Element)
      if (index >= 0) wheel.scrollTo({ top: index * ROW, behavior: 'smooth' })
    })
    setTimeout(() => {
      wheel.scrollTop = (chosen[column] ?? 0) * ROW
    }, 0)
    return wheel
  })
  const read = (column: number) => Math.round((wheels[column]?.scrollTop ?? 0) / ROW)
  const turned = (column: number) => {
    const index = read(column)
    if (chosen[column] === index) return
    chosen[column] = index
    const columns = sheet.turned?.(column, index, chosen)
    for (const [other, words] of columns?.entries() ?? []) {
      const wheel = wheels[other]
      if (!wheel || other === column) continue
      wheel.replaceChildren(...rows(words))
      wheel.scrollTop = (chosen[other] ?? 0) * ROW
    }
  }
  return h(
    'div',
    { class: 'wheels' },
    h(
      'header',
      {},
      h('button', { 'data-role': 'cancel', onclick: () => answer(null) }, names.cancel),
      h('b', {}, sheet.title),
      h(
        'button',
        { 'data-role': 'confirm', onclick: () => answer(wheels.map((_, column) => read(column))) },
        names.done,
      ),
    ),
    h('div', { class: 'columns' }, ...wheels),
  )
}

const rows = (words: string[]): HTMLElement[] => words.map((word) => h('li', {}, word))
