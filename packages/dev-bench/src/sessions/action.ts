/** One thing a person does on the phone. */
export type Action =
  /** Opens the closed mini program on one of its pages, as from a card, a reminder or WeChat's list. */
  | { readonly does: 'launch'; readonly page: string }
  | { readonly does: 'tap'; readonly on: string }
  /** Pixels from the top of the page. */
  | { readonly does: 'scroll'; readonly to: number }
  | { readonly does: 'type'; readonly into: string; readonly text: string }
  | { readonly does: 'go to tab'; readonly page: string }
  | { readonly does: 'go back' }
  | { readonly does: 'pull down' }
  /** Closes what WeChat shows over the page: its claim page, a picture, a question. */
  | { readonly does: 'close' }
  | { readonly does: 'agree' }

const COVERS = '/pages/covers/index'
const MINE = '/pages/mine/index'

export const launch = (page = COVERS): Action => ({ does: 'launch', page })
export const launchCover = (id: string): Action => launch(`/pages/cover/index?id=${id}`)
export const tap = (on: string): Action => ({ does: 'tap', on })
export const scroll = (to: number): Action => ({ does: 'scroll', to })
export const type = (into: string, text: string): Action => ({ does: 'type', into, text })
export const toCovers: Action = { does: 'go to tab', page: COVERS }
export const toMine: Action = { does: 'go to tab', page: MINE }
export const back: Action = { does: 'go back' }
export const pullDown: Action = { does: 'pull down' }
export const close: Action = { does: 'close' }
export const agree: Action = { does: 'agree' }
