import type { Emitter } from '../phone/emitter'
import type { Page } from './page'
import type { PageUrl } from './page-url'

/** A press on an item of the tab bar. */
export type TabPress = {
  readonly page: Page
  readonly pagePath: string
  readonly index: number
  readonly text: string
}

/** What pages and the router tell the rest of the phone. */
export type PageSignals = {
  /** The button at the left of a navigation bar was pressed. */
  readonly left: 'back' | 'home'
  readonly tab: TabPress
  /** The page at this path will be made next: its scripts and styles must be there. */
  readonly opening: string
  /** This page is on top now. */
  readonly shown: Page
  readonly notFound: { readonly url: PageUrl; readonly isEntryPage: boolean }
}

export type PageEmitter = Emitter<PageSignals>
