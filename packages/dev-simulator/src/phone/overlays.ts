import { createShadow, h } from './dom'
import css from './overlays.css'

/** A sheet over the mini program, as `/api/sheet` answers it. */
export type SheetState =
  | { kind: 'red-packet'; url: string }
  | { kind: 'share'; title: string; path: string; imageUrl?: string }
  | { kind: 'modal'; title: string; content: string }
  | { kind: 'action-sheet'; items: string[] }
  | { kind: 'subscribe'; templates: string[] }
  | { kind: 'privacy' }
  | { kind: 'authorize'; scope: string }
  | { kind: 'picker'; chosen: string[] }
  | { kind: 'menu' }
  | { kind: 'away' }
  | { kind: 'scan' }
  | { kind: 'files'; accept: string; count: number }
  | { kind: 'preview'; urls: string[] }

export type Sheet<T> = {
  readonly state: SheetState
  /** Draws the sheet; `answer` closes it with a result. */
  draw(answer: (result: T) => void): HTMLElement
  /** The result when the sheet is closed without an answer: by a tap beside it, or from outside. */
  readonly dismissed: T
  /** Whether a tap beside the sheet closes it. */
  readonly light?: boolean
  /** Where the sheet is: in the middle, at the bottom, or over the whole screen. */
  readonly place: 'center' | 'bottom' | 'full'
}

/** WeChat's own sheets, one above another. */
export type Overlays = {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  open<T>(sheet: Sheet<T>): Promise<T>
  /** The uppermost sheet that is open. */
  current(): SheetState | null
  /** Closes the uppermost sheet without an answer. Answers whether there was a sheet. */
  dismiss(): boolean
  /** Writes `text` into the field of the uppermost sheet and presses its button. Answers whether there was one. */
  press(role: 'confirm' | 'cancel', text?: string): boolean
  /** Chooses files in the uppermost sheet. Answers whether the sheet asks for files. */
  give(files: File[]): boolean
}

type OpenSheet = {
  readonly state: SheetState
  readonly element: HTMLElement
  dismiss(): void
}

export const createOverlays = (): Overlays => {
  const { host, root } = createShadow('phone-overlays', css)
  const stack: OpenSheet[] = []
  const top = () => stack.at(-1)
  return {
    host,
    root,
    current: () => top()?.state ?? null,
    dismiss() {
      const sheet = top()
      sheet?.dismiss()
      return sheet !== undefined
    },
    press(role, text) {
      const sheet = top()
      const field = sheet?.element.querySelector<HTMLInputElement>('input:not([type])')
      if (field && text !== undefined) field.value = text
      return sheet !== undefined && pressIn(sheet.element, role)
    },
    give(files) {
      const field = top()?.element.querySelector<HTMLInputElement>('input[type="file"]')
      if (!field) return false
      const transfer = new DataTransfer()
      for (const file of files) transfer.items.add(file)
      field.files = transfer.files
      field.dispatchEvent(new Event('change'))
      return true
    },
    open<T>({ state, draw, dismissed, light, place }: Sheet<T>): Promise<T> {
      return new Promise((resolve) => {
        const close = (result: T) => {
          const index = stack.indexOf(entry)
          if (index < 0) return
          stack.splice(index, 1)
          removeAfterLeaving(layer)
          resolve(result)
        }
        const backdrop = h('div', { class: 'backdrop', onclick: () => light && close(dismissed) })
        const layer = h('div', { class: `layer ${place}`, role: 'dialog' }, backdrop, draw(close))
        const entry = { state, element: layer, dismiss: () => close(dismissed) }
        stack.push(entry)
        root.append(layer)
        layer.tabIndex = -1
        layer.focus({ preventScroll: true })
        layer.addEventListener('keydown', ({ key, target }) => {
          if (key === 'Escape' && light) close(dismissed)
          if (key === 'Enter' && target === layer) pressIn(layer, 'confirm')
        })
      })
    },
  }
}

const pressIn = (layer: HTMLElement, role: string): boolean => {
  const button = layer.querySelector<HTMLElement>(`[data-role="${role}"]`)
  button?.click()
  return button !== null
}

/** How long the leaving animation takes; ms. */
const LEAVING_MS = 240

const removeAfterLeaving = (layer: HTMLElement): void => {
  if (document.documentElement.dataset.motion === 'off') {
    layer.remove()
    return
  }
  layer.classList.add('leaving')
  setTimeout(() => layer.remove(), LEAVING_MS)
}
