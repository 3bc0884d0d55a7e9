import { NAVIGATION_HEIGHT, TAB_BAR_HEIGHT } from '../phone/devices'
import type { Phone } from '../runtime/phone'
import { type Apis, asyncApi } from './api'

/** The base library that the phone takes itself for. */
export const SDK_VERSION = '3.8.0'

/** What WeChat tells of device, window and app. `platform` is what DevTools says of itself. */
export const systemApis = (phone: Phone): Apis => {
  const { screen, settings } = phone
  const windowInfo = () => {
    const device = screen.device()
    const frame = phone.pages.top()?.frame
    const chrome = device.statusBarHeight + NAVIGATION_HEIGHT
    const tabs = phone.bundle.app.tabBar ? TAB_BAR_HEIGHT + device.safeBottom : 0
    const bottom = device.height - device.safeBottom
    const top = device.safeBottom ? device.statusBarHeight : 0
    return {
      pixelRatio: device.pixelRatio,
      screenWidth: device.width,
      screenHeight: device.height,
      windowWidth: device.width,
      windowHeight: frame?.view.clientHeight || device.height - chrome - tabs,
      statusBarHeight: device.statusBarHeight,
      screenTop: frame ? frame.view.getBoundingClientRect().top : chrome,
      safeArea: { left: 0, right: device.width, top, bottom, width: device.width, height: bottom - top },
    }
  }
  const deviceInfo = () => ({
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
  const appBaseInfo = () => ({
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 0 },
    language: settings.now.language,
    version: '8.0.50',
    theme: phone.bundle.app.darkmode ? settings.now.theme : 'light',
    fontSizeSetting: settings.now.fontSize,
    fontSizeScaleFactor: settings.now.fontSize / 17,
  })
  const settingInfo = () => ({
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
  const everything = () => ({
    ...deviceInfo(),
    ...windowInfo(),
    ...appBaseInfo(),
    ...settingInfo(),
    devicePixelRatio: screen.device().pixelRatio,
    albumAuthorized: true,
    cameraAuthorized: true,
    locationAuthorized: true,
    microphoneAuthorized: true,
    notificationAuthorized: true,
  })
  return {
    getWindowInfo: windowInfo,
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: settingInfo,
    getAppAuthorizeSetting: authorizeInfo,
    getSystemInfoSync: everything,
    getSystemInfo: asyncApi('getSystemInfo', everything),
    getSystemInfoAsync: asyncApi('getSystemInfoAsync', everything),
    getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'client not supported' }),
    getRendererUserAgent: asyncApi('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
    getMenuButtonBoundingClientRect: () => screen.capsule(),
  }
}
