import { capsuleRect, type Device, deviceById, type Rect } from './devices'
import { createEmitter, type Emitter } from './emitter'
import { createOverlays, type Overlays } from './overlays'
import type { PageFrame } from './page-frame'
import { createProblemPanel, type ProblemPanel } from './problem-panel'
import screenCss from './screen.css'
import type { SettingsStore } from './settings'
import { createSheets, type Sheets } from './sheets'
import { createStatusBar } from './status-bar'
import { createToaster, type Toaster } from './toast'

export type Motion = 'push' | 'pop' | 'none'

/** The buttons of the capsule. */
export type ScreenEvents = {
  readonly menu: undefined
  readonly leave: undefined
}

/** The glass of the phone: the pages' frames, what lies over them, and the phone's measures. */
export type Screen = {
  readonly on: Emitter<ScreenEvents>['on']
  device(): Device
  capsule(): Rect
  readonly overlays: Overlays
  readonly sheets: Sheets
  readonly toaster: Toaster
  readonly problems: ProblemPanel
  /** Shows a frame above all others; the frame that it replaces is hidden. */
  show(frame: PageFrame, motion: Motion): void
  add(frame: PageFrame): void
  /** Removes a frame; with `pop` it slides out first. */
  drop(frame: PageFrame, motion: Motion): void
  /** Colours the status bar and the capsule for the page below. */
  color(text: 'black' | 'white'): void
}

const SLIDE_MS = 320

/** @param still Nothing is animated and the clock stands still, so that pictures of the screen can be compared. */
export const createScreen = (settings: SettingsStore, still: boolean): Screen => {
  const { on, emit } = createEmitter<ScreenEvents>()
  const style = document.createElement('style')
  style.textContent = screenCss
  document.head.prepend(style)
  const pages = document.createElement('div')
  const overlays = createOverlays()
  const statusBar = createStatusBar(
    () => emit('menu', undefined),
    () => emit('leave', undefined),
    still,
  )
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
    on,
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
      // A page that is popped slides out in `drop`.
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

/** Hides a page that another covers from taps and from the tab key. It keeps its scroll position. */
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
