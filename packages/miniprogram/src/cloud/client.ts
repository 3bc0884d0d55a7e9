import Taro from '@tarojs/taro'
import { report } from '../report/report'
import { createClient } from './create-client'

/** The one place from which the mini program calls its functions. */
export const client = createClient({
  callFunction: async (call) => Taro.cloud.callFunction(call),
  networkType: async () => (await Taro.getNetworkType()).networkType,
  report,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})
