import Taro from '@tarojs/taro'

/** Opens WeChat's own claim page. True when it opened, which does not say that the cover was taken there. */
export const openClaimPage = async (url: string): Promise<boolean> => {
  try {
    await Taro.showRedPackage({ url })
    return true
  } catch {
    return false
  }
}
