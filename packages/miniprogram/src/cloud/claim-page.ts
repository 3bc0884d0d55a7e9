import Taro from '@tarojs/taro'

/** Opens WeChat's own claim page. True when it opened; whether the person takes the cover there is not known. */
export const openClaimPage = async (url: string): Promise<boolean> => {
  try {
    await Taro.showRedPackage({ url })
    return true
  } catch {
    return false
  }
}
