import Taro from '@tarojs/taro'

/**
 * Opens WeChat's own claim page. `shown`: it opened; whether the person takes the cover there is not known.
 * `unsupported`: this WeChat has no claim page, because it is older than base library 2.10.0 or runs on a computer.
 */
export const openClaimPage = async (url: string): Promise<'shown' | 'failed' | 'unsupported'> => {
  if (typeof Taro.showRedPackage !== 'function') return 'unsupported'
  try {
    await Taro.showRedPackage({ url })
    return 'shown'
  } catch (error) {
    return /not support|no such|not exist/i.test(String(Object(error).errMsg)) ? 'unsupported' : 'failed'
  }
}
