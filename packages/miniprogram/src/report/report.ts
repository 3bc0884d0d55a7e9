import Taro from '@tarojs/taro'
import { createReporter } from './create-reporter'

/**
 * Reports to WeChat's real-time log, which operators read in WeChat's console and which costs no call
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/realtimelog/).
 */
export const report = createReporter((...words) => Taro.getRealtimeLogManager?.().error(...words))
