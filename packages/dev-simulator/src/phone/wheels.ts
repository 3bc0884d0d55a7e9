import type { PickerSheet } from '../components/phone-services'
import { h } from './dom'

/** Height of one row, as the stylesheet has it; px. */
const ROW = 34

/** A wheel that has not moved for so long is at rest; ms. */
const REST_MS = 100

/** Wheels side by side, a column of words on each. */
export type Wheels = {
  readonly element: HTMLElement
  /** The index that is chosen in each column. */
  chosen(): number[]
  /** The word that is chosen in each column. */
  words(): string[]
}

export const createWheels = (sheet: PickerSheet): Wheels => {
  const chosen = [...sheet.chosen]
  let columns = sheet.columns
  const wheels = sheet.columns.map((words, column) =>
    createWheel(words, chosen[column] ?? 0, () => rest(column)),
  )
  const rest = (column: number) => {
    const index = wheels[column]?.index() ?? 0
    if (chosen[column] === index) return
    chosen[column] = index
    const turned = sheet.turned?.(column, index, chosen)
    if (!turned) return
    columns = turned
    for (const [other, words] of turned.entries()) {
      if (other !== column) wheels[other]?.show(words, chosen[other] ?? 0)
    }
  }
  return {
    element: h('div', { class: 'columns' }, ...wheels.map(({ element }) => element)),
    chosen: () => wheels.map((wheel) => wheel.index()),
    words: () => chosen.map((index, column) => columns[column]?.[index] ?? ''),
  }
}

type Wheel = {
  readonly element: HTMLElement
  /** The index of the row in the middle. */
  index(): number
  show(words: string[], index: number): void
}

/** @param rested Called when the wheel rests after a turn. */
const createWheel = (words: string[], first: number, rested: () => void): Wheel => {
  const element = h('ul', { tabindex: 0 }, ...rows(words))
  let isPlaced = false
  let timer = 0
  // An element scrolls only once it is on the screen.
  setTimeout(() => {
    isPlaced = true
    element.scrollTop = first * ROW
  }, 0)
  element.addEventListener('scroll', () => {
    clearTimeout(timer)
    timer = window.setTimeout(rested, REST_MS)
  })
  element.addEventListener('click', (event) => {
    const index = [...element.children].indexOf(event.target as Element)
    if (index >= 0) element.scrollTo({ top: index * ROW, behavior: 'smooth' })
  })
  return {
    element,
    index: () => (isPlaced ? Math.round(element.scrollTop / ROW) : first),
    show(shown, index) {
      element.replaceChildren(...rows(shown))
      element.scrollTop = index * ROW
    },
  }
}

const rows = (words: string[]): HTMLElement[] => words.map((word) => h('li', {}, word))
