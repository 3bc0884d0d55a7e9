type Platform = { runtimePath: string | string[] }
type Taro = { registerMethod(method: { name: string; fn: (platform: Platform) => void }): void }

/**
 * A plugin for Taro: runs `src/run-first.ts` before anything else. The first imports of Taro's app are what the
 * platform's `runtimePath` names (@tarojs/taro-loader 4.2, app.js), so this goes before it. It is named as `src/app.tsx`
 * would: Taro puts it between quotes as it is, and an absolute path may hold a quote.
 */
export default (taro: Taro): void => {
  taro.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      platform.runtimePath = ['./run-first', ...[platform.runtimePath].flat()]
    },
  })
}
