import type { ComponentWorld } from '../runtime/code-space'
import type { Entries } from '../runtime/entries'
import type { FrameLook } from '../runtime/frame-look'
import { listenToGestures } from '../runtime/gestures'
import { scrollWithMouse } from '../runtime/mouse-scroll'
import type { PageEmitter, TabPress } from '../runtime/page-signals'
import type { Phone } from '../runtime/phone'
import { entryPath } from './start-app'

/** What `connectParts` connects. */
export type Parts = {
  readonly phone: Phone
  readonly signals: PageEmitter
  readonly world: ComponentWorld
  readonly entries: Entries
  readonly look: FrameLook
  readonly goBack: () => void
  readonly goHome: () => void
  readonly openMenu: () => Promise<void>
}

/** Lets the parts of a phone hear of each other. */
export const connectParts = (parts: Parts): void => {
  const { phone, signals, world, entries, look, goBack } = parts
  const { bundle, screen, settings, events, router, report } = phone
  screen.on('menu', () => void parts.openMenu())
  screen.on('leave', parts.goHome)
  signals.on('left', (kind) => (kind === 'back' ? goBack() : router.reLaunch(`/${entryPath(bundle)}`)))
  signals.on('tab', (press) => pressTab(phone, look, press))
  signals.on('opening', (path) => {
    world.addPageStyle(path)
    entries.open(path)
  })
  signals.on('shown', look.redraw)
  signals.on('notFound', ({ url, isEntryPage }) => {
    events.emit('pageNotFound', { ...url, isEntryPage })
    report(new Error(`page "${url.path}" is not found`), 'app.json')
  })
  settings.on('theme', (theme) => {
    if (bundle.app.darkmode) events.emit('themeChange', { theme })
    look.redrawAll()
  })
  listenToGestures(document.body)
  scrollWithMouse(document.body)
}

const pressTab = (
  { router, pages }: Phone,
  look: FrameLook,
  { page, pagePath, index, text }: TabPress,
): void => {
  router.switchTab(`/${pagePath}`)
  const shown = pages.top()?.instance
  if (typeof shown?.onTabItemTap === 'function') shown.onTabItemTap({ pagePath, index, text })
  look.redraw(page)
}
