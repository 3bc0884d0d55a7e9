import type { NativeDefinition } from './native-component'
import type { PhoneServices } from './phone-services'

/** Components that need a device, an account or a player of WeChat's. They are drawn as an empty box. */
const BOXES =
  `ad ad-custom audio camera channel-live channel-video editor live-player live-pusher official-account
open-data voip-room`.split(/\s+/)

/** Components that arrange or describe their children. The children are shown as they are. */
const WRAPPERS =
  `draggable-sheet functional-page-navigator grid-view keyboard-accessory list-builder list-view
navigation-bar nested-scroll-body nested-scroll-header open-container page-meta selection share-element snapshot
sticky-header sticky-section`.split(/\s+/)

/** Components that WeChat documents and this phone does not have. Each warns by name where it is used. */
export const unsupported: Record<string, NativeDefinition> = Object.fromEntries(
  [...BOXES, ...WRAPPERS].map((tag) => [
    tag,
    { setup: (self, phone) => say(tag, self.part('wx-placeholder'), phone) },
  ]),
)

export const unsupportedTemplates: Record<string, string> = Object.fromEntries([
  ...BOXES.map((tag) => [tag, '<h-div class="wx-placeholder"></h-div><slot/>']),
  ...WRAPPERS.map((tag) => [tag, '<slot/>']),
])

const say = (tag: string, box: HTMLElement | null, phone: PhoneServices): undefined => {
  phone.tellMissing(`<${tag}>`)
  if (box) box.textContent = `<${tag}>`
}
