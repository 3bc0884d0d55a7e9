import { capsuleRect, type Device, deviceById, type Rect } from './devices'
import { createOverlays, type Overlays } from './overlays'
import type { PageFrame } from './page-frame'
import { createProblemPanel, type ProblemPanel } from './problem-panel'
import screenCss from './screen.css'
import type { SettingsStore } from './settings'
import { createSheets, type Sheets } from './sheets'
import { createStatusBar } from './status-bar'
import { createToaster, type Toaster } from './toast'

export type Motion = 'push' | 'pop' | 'none'

/** The glass of the phone: frames of pages, what lies over them, and the measures that both go by. */
export type Screen = {
  device(): Device
  capsule(): Rect
  readonly overlays: Overlays
  readonly sheets: Sheets
  readonly toaster: Toaster
  readonly problems: ProblemPanel
  /** Shows a frame above all others; the one that it replaces goes under or away. */
  show(frame: PageFrame, motion: Motion): void
  add(frame: PageFrame): void
  /** Takes a frame away, after it has slid out where it is the one on top. */
  drop(frame: PageFrame, motion: Motion): void
  /** Colours the status bar and the capsule for the page below. */
  color(text: 'black' | 'white'): void
}

export type ScreenEvents = {
  menu(): void
  leave(): void
}

const SLIDE_MS = 320

/** @param still no animation and a clock that stands, so that pictures of the screen can be compared. */
export const createScreen = (settings: SettingsStore, events: ScreenEvents, still: boolean): Screen => {
  const style = document.createElement('style')
  style.textContent = screenCss
  document.head.prepend(style)
  const pages = document.createElement('div')
  const overlays = createOverlays()
  const statusBar = createStatusBar(events.menu, events.leave, still)
  const homeBar = document.createElement('phone-home-bar')
  document.body.append(pages, statusBar.host, overlays.host, homeBar)
  document.documentElement.dataset.motion = still ? 'off' : 'on'
  overlays.host.dataset.motion = document.documentElement.dataset.motion
  const language = () => settings.now.language
  let top: PageFrame | null = null

  const device = () => deviceById(settings.now.device)
  const measure = () => setMeasures(device(), homeBar)
  const dress = () => {
    document.documentElement.dataset.theme = settings.now.theme
    overlays.host.dataset.theme = settings.now.theme
  }
  settings.on('device', measure)
  settings.on('theme', dress)
  measure()
  dress()

  return {
    device,
    capsule: () => capsuleRect(device()),
    overlays,
    sheets: createSheets(overlays, language),
    toaster: createToaster(overlays),
    problems: createProblemPanel(overlays, language, false),
    color: statusBar.color,
    add: (frame) => pages.append(frame.element),
    show(frame, motion) {
      const before = top
      top = frame
      if (before === frame) return
      const moves = !still && before !== null && motion !== 'none'
      if (moves) slideFrom(frame, motion === 'push' ? 'right' : 'under')
      else place(frame, '')
      // A page that is popped slides out by itself, when it is dropped.
      if (before && motion !== 'pop') hideAfter(before, moves, () => top === before)
    },
    drop(frame, motion) {
      if (motion !== 'pop' || still) frame.remove()
      else {
        place(frame, 'right')
        setTimeout(() => frame.remove(), SLIDE_MS)
      }
    },
  }
}

const setMeasures = (device: Device, homeBar: HTMLElement): void => {
  const { style } = document.documentElement
  style.setProperty('--rpx', `calc(${device.width}px / 750)`)
  style.setProperty('--status-bar', `${device.statusBarHeight}px`)
  style.setProperty('--safe-top', `${device.safeBottom ? device.statusBarHeight : 0}px`)
  style.setProperty('--safe-bottom', `${device.safeBottom}px`)
  homeBar.style.display = device.safeBottom ? 'block' : 'none'
}

const place = (frame: PageFrame, where: '' | 'right' | 'under' | 'hidden'): void => {
  if (where) frame.element.dataset.place = where
  else delete frame.element.dataset.place
}

const slideFrom = (frame: PageFrame, where: 'right' | 'under'): void => {
  frame.element.style.transition = 'none'
  place(frame, where)
  frame.element.getBoundingClientRect()
  frame.element.style.transition = ''
  place(frame, '')
}

/** A page that another covers must not be reached by taps or by the tab key, but keeps its scroll position. */
const hideAfter = (frame: PageFrame, slides: boolean, isTop: () => boolean): void => {
  if (!slides) {
    place(frame, 'hidden')
    return
  }
  place(frame, 'under')
  setTimeout(() => {
    if (!isTop() && frame.element.dataset.place === 'under') place(frame, 'hidden')
  }, SLIDE_MS)
}
