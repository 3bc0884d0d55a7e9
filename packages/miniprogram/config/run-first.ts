type Platform = { runtimePath: string | string[] }
type Taro = { registerMethod(method: { name: string; fn: (platform: Platform) => void }): void }

/**
 * A plugin for Taro that runs `src/run-first.ts` before anything else. Taro's app first imports the files of the
 * platform's `runtimePath` (@tarojs/taro-loader 4.2, app.js); this plugin puts one in front of them. It is named as
 * `src/app.tsx` would: Taro puts it between quotes as it is, and an absolute path may hold a quote.
 */
export default (taro: Taro): void => {
  taro.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      platform.runtimePath = ['./run-first', ...[platform.runtimePath].flat()]
    },
  })
}
