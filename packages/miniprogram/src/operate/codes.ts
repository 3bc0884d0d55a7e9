import Taro from '@tarojs/taro'

/** What the console's QR codes hold: `hb1:` a sign-in, `hb2:` an invitation. */
const CODE = /^hb[12]:[0-9a-f]{32,64}$/

/** Lets the person scan one code with the camera. Undefined when they turned back; `other` is a code of somebody else. */
export const scanCode = async (): Promise<string | undefined | 'other'> => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] })
    return CODE.test(result) ? result : 'other'
  } catch {
    return undefined
  }
}

/** Opens the page that shows what a code asks. */
export const openCode = (code: string): void => {
  void Taro.navigateTo({ url: `/operate/code/index?code=${encodeURIComponent(code)}` }).catch(() => {})
}

export const codeOf = (param: string | undefined): string => decodeURIComponent(param ?? '')
