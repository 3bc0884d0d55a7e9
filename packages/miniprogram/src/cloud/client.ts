import Taro from '@tarojs/taro'
import { report } from '../report/report'
import { createClient } from './create-client'

/** The one client that calls the functions. */
export const client = createClient({
  callFunction: async (call) => Taro.cloud.callFunction(call),
  networkType: async () => (await Taro.getNetworkType()).networkType,
  report,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
})
