import type { NativeNode } from './native-component'

/** Columns of words to choose from, and what is chosen in each, by index. */
export type PickerSheet = {
  readonly title: string
  readonly columns: string[][]
  readonly chosen: number[]
  /** Called when the person turns a column. Answers the new columns, and changes `now` where they ask for it. */
  turned?(column: number, index: number, now: number[]): string[][] | undefined
}

/** What buttons do, by their `open-type`. */
export type OpenTypes = Readonly<Record<string, (button: NativeNode) => void>>

/** What native components ask of the phone that they are on. */
export type PhoneServices = {
  /** Opens WeChat's sheet of columns. Answers the chosen indexes, or null when the person cancels. */
  readonly pick: (sheet: PickerSheet) => Promise<number[] | null>
  /** Does what a navigator's `open-type` says. */
  readonly navigate: (openType: string, options: { url: string; delta: number }) => unknown
  /**
   * The address at which the browser finds a picture or a film; null where there is none. `near` is in the page that
   * asks.
   */
  readonly resolveImage: (src: string, near: Element | null) => Promise<string | null>
  readonly openTypes: OpenTypes
  /** Warns the mini program's author that this phone cannot do something. */
  readonly tellMissing: (what: string) => void
}
