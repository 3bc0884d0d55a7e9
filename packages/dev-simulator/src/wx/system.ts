import { NAVIGATION_HEIGHT, TAB_BAR_HEIGHT } from '../phone/devices'
import type { Phone } from '../runtime/phone'
import { type Apis, asyncApi } from './api'

/** The version of the base library that the phone claims to be. */
export const SDK_VERSION = '3.8.0'

/** What WeChat says about device, window and app. `platform` is what DevTools answers. */
export const systemApis = (phone: Phone): Apis => {
  const everything = () => ({
    ...deviceInfo(phone),
    ...windowInfo(phone),
    ...appBaseInfo(phone),
    ...settingInfo(phone),
    devicePixelRatio: phone.screen.device().pixelRatio,
    albumAuthorized: true,
    cameraAuthorized: true,
    locationAuthorized: true,
    microphoneAuthorized: true,
    notificationAuthorized: true,
  })
  return {
    getWindowInfo: () => windowInfo(phone),
    getDeviceInfo: () => deviceInfo(phone),
    getAppBaseInfo: () => appBaseInfo(phone),
    getSystemSetting: () => settingInfo(phone),
    getAppAuthorizeSetting: authorizeInfo,
    getSystemInfoSync: everything,
    getSystemInfo: asyncApi('getSystemInfo', everything),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', everything),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getRendererUserAgent: asyncApi('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
    getMenuButtonBoundingClientRect: () => phone.screen.capsule(),
  }
}

const windowInfo = ({ screen, pages, bundle }: Phone) => {
  const device = screen.device()
  const view = pages.top()?.frame.view
  const above = device.statusBarHeight + NAVIGATION_HEIGHT
  const below = bundle.app.tabBar ? TAB_BAR_HEIGHT + device.safeBottom : 0
  const bottom = device.height - device.safeBottom
  const top = device.safeBottom ? device.statusBarHeight : 0
  return {
    pixelRatio: device.pixelRatio,
    screenWidth: device.width,
    screenHeight: device.height,
    windowWidth: device.width,
    windowHeight: view?.clientHeight || device.height - above - below,
    statusBarHeight: device.statusBarHeight,
    screenTop: view ? view.getBoundingClientRect().top : above,
    safeArea: { left: 0, right: device.width, top, bottom, width: device.width, height: bottom - top },
  }
}

const deviceInfo = ({ screen }: Phone) => ({
  abi: 'arm64',
  deviceAbi: 'arm64',
  benchmarkLevel: -1,
  brand: 'devtools',
  model: screen.device().model,
  system: 'iOS 17.0',
  platform: 'devtools',
  cpuType: 'unknown',
  memorySize: 4096,
})

const appBaseInfo = ({ bundle, settings }: Phone) => ({
  SDKVersion: SDK_VERSION,
  enableDebug: false,
  host: { env: 'WeChat', appId: '', version: 0 },
  language: settings.now.language,
  version: '8.0.50',
  theme: bundle.app.darkmode ? settings.now.theme : 'light',
  fontSizeSetting: settings.now.fontSize,
  fontSizeScaleFactor: settings.now.fontSize / 17,
})

const settingInfo = ({ settings }: Phone) => ({
  bluetoothEnabled: true,
  locationEnabled: true,
  wifiEnabled: settings.now.network === 'wifi',
  deviceOrientation: 'portrait',
})

const authorizeInfo = () => ({
  albumAuthorized: 'authorized',
  cameraAuthorized: 'authorized',
  locationAuthorized: 'authorized',
  microphoneAuthorized: 'authorized',
  notificationAuthorized: 'authorized',
})
