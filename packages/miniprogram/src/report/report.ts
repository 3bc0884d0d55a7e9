import Taro from '@tarojs/taro'
import { createReporter } from './create-reporter'

/**
 * Tells WeChat's real-time log, which operators read in its console and which costs no call
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/realtimelog/).
 */
export const report = createReporter((...words) => Taro.getRealtimeLogManager?.().error(...words))
