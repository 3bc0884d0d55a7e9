import { say } from '../phone/words'
import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

/** Clipboard, scanning, brightness, vibration and other functions of the device. */
export const deviceApis = ({ screen, settings }: Phone): Apis => {
  let clipboard = ''
  let brightness = 0.5
  const nothing = (name: string) => asyncApi(name, () => {})
  return {
    setClipboardData: asyncApi<{ data: string }>('setClipboardData', async ({ data }) => {
      clipboard = String(data)
      screen.toaster.show({ title: say('copied', settings.now.language), icon: 'success', duration: 1500 })
      await navigator.clipboard?.writeText(clipboard).catch(() => {})
    }),
    getClipboardData: asyncApi('getClipboardData', () => ({ data: clipboard })),
    scanCode: asyncApi('scanCode', async () => {
      const result = await screen.sheets.scan()
      if (result === null) throw new ApiError('cancel')
      const rawData = btoa(String.fromCharCode(...new TextEncoder().encode(result)))
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', rawData }
    }),
    getScreenBrightness: asyncApi('getScreenBrightness', () => ({ value: brightness })),
    setScreenBrightness: asyncApi<{ value: number }>('setScreenBrightness', ({ value }) => {
      brightness = Math.min(1, Math.max(0, value))
    }),
    vibrateShort: nothing('vibrateShort'),
    vibrateLong: nothing('vibrateLong'),
    setKeepScreenOn: nothing('setKeepScreenOn'),
    hideKeyboard: asyncApi('hideKeyboard', () => (document.activeElement as HTMLElement | null)?.blur()),
    getBatteryInfo: asyncApi('getBatteryInfo', () => ({ level: 80, isCharging: true })),
    getBatteryInfoSync: () => ({ level: 80, isCharging: true }),
    makePhoneCall: asyncApi<{ phoneNumber: string }>('makePhoneCall', ({ phoneNumber }) =>
      console.info(`a call to ${phoneNumber} was asked for`),
    ),
  }
}
