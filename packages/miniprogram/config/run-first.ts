import path from 'node:path'

type Platform = { runtimePath: string | string[] }
type Taro = { registerMethod(method: { name: string; fn: (platform: Platform) => void }): void }

/**
 * A plugin for Taro: runs `src/run-first.ts` before anything else. The first thing that Taro's app imports is what the
 * platform's `runtimePath` names (@tarojs/taro-loader 4.2, app.js); this goes before it.
 */
export default (taro: Taro): void => {
  taro.registerMethod({
    name: 'onSetupClose',
    fn: (platform) => {
      platform.runtimePath = [
        path.resolve(__dirname, '../src/run-first.ts'),
        ...[platform.runtimePath].flat(),
      ]
    },
  })
}
