import { tellMissing } from './missing'
import type { NativeDefinition } from './native-component'

/** WeChat's components that need a device, an account or a player behind them: they keep their place. */
const BOXES =
  `ad ad-custom audio camera channel-live channel-video editor live-player live-pusher official-account
open-data voip-room`.split(/\s+/)

/** Those that arrange or describe what is in them, which is shown as it is. */
const WRAPPERS =
  `draggable-sheet functional-page-navigator grid-view keyboard-accessory list-builder list-view
navigation-bar nested-scroll-body nested-scroll-header open-container page-meta selection share-element snapshot
sticky-header sticky-section`.split(/\s+/)

/** Components that WeChat documents and this phone does not have: each says so by name, where it is used. */
export const unsupported: Record<string, NativeDefinition> = Object.fromEntries(
  [...BOXES, ...WRAPPERS].map((tag) => [tag, { setup: (self) => say(tag, self.part('wx-placeholder')) }]),
)

export const unsupportedTemplates: Record<string, string> = Object.fromEntries([
  ...BOXES.map((tag) => [tag, '<h-div class="wx-placeholder"></h-div><slot/>']),
  ...WRAPPERS.map((tag) => [tag, '<slot/>']),
])

const say = (tag: string, box: HTMLElement | null): undefined => {
  tellMissing(`<${tag}>`)
  if (box) box.textContent = `<${tag}>`
}
