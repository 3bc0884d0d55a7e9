/** A phone's measures, in logical px. */
export type Device = {
  readonly id: string
  /** The name that getDeviceInfo answers. */
  readonly model: string
  readonly width: number
  readonly height: number
  readonly statusBarHeight: number
  /** Height of the home bar at the bottom; 0 for a phone with a home button. */
  readonly safeBottom: number
  readonly pixelRatio: number
}

export const devices: Device[] = [
  {
    id: '320',
    model: 'iPhone SE',
    width: 320,
    height: 568,
    statusBarHeight: 20,
    safeBottom: 0,
    pixelRatio: 2,
  },
  {
    id: '375-home',
    model: 'iPhone 8',
    width: 375,
    height: 667,
    statusBarHeight: 20,
    safeBottom: 0,
    pixelRatio: 2,
  },
  {
    id: '375',
    model: 'iPhone X',
    width: 375,
    height: 812,
    statusBarHeight: 44,
    safeBottom: 34,
    pixelRatio: 3,
  },
  {
    id: '430',
    model: 'iPhone 15 Pro Max',
    width: 430,
    height: 932,
    statusBarHeight: 59,
    safeBottom: 34,
    pixelRatio: 3,
  },
]

export const DEFAULT_DEVICE = '375'

export const deviceById = (id: string): Device => {
  const found = devices.find((device) => device.id === id) ?? devices.find(({ id }) => id === DEFAULT_DEVICE)
  return found as Device
}

/** Height of the navigation bar below the status bar, on iOS. */
export const NAVIGATION_HEIGHT = 44

export const TAB_BAR_HEIGHT = 49

/** The capsule's place, as getMenuButtonBoundingClientRect answers on iOS: 4 below the status bar, 7 from the right. */
export const CAPSULE = { width: 87, height: 32, fromStatusBar: 4, fromRight: 7 }

export type Rect = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

export const capsuleRect = (device: Device): Rect => {
  const top = device.statusBarHeight + CAPSULE.fromStatusBar
  const right = device.width - CAPSULE.fromRight
  return {
    top,
    right,
    left: right - CAPSULE.width,
    bottom: top + CAPSULE.height,
    width: CAPSULE.width,
    height: CAPSULE.height,
  }
}
