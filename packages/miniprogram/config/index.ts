import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

/** What a screen reader needs and Taro drops from the templates unless told to keep it. */
const aria = { 'aria-role': '', 'aria-label': '', 'aria-live': '', 'aria-checked': '', 'aria-hidden': '' }

/** Where the app's sources are: `src`, or those of `stories/` or `empty/`, which no one uploads. */
const source = process.env.TARO_APP_SOURCE ?? 'src'

/** What is watched has a folder of its own, so that a running `npm start` and a build never meet. */
const output =
  process.env.TARO_APP_OUTPUT ??
  `dist/${process.env.TARO_ENV}${process.env.NODE_ENV === 'production' ? '' : '-dev'}`

export default defineConfig({
  projectName: 'hongbao-covers',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  designWidth: 750,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: source,
  outputRoot: output,
  plugins: [
    '@tarojs/plugin-framework-react',
    '@tarojs/plugin-platform-weapp',
    ...(source === 'src' ? [path.resolve(__dirname, 'run-first.ts')] : []),
    [
      '@tarojs/plugin-inject',
      { components: { View: aria, Text: aria, Button: aria, Image: aria, Input: aria, Textarea: aria } },
    ],
  ],
  // Empty: the mini program's own environment, as WeChat resolves it.
  defineConstants: {
    CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    CATALOG_ADDRESS: JSON.stringify(process.env.TARO_APP_CATALOG_ADDRESS ?? ''),
  },
  // theme.json names the icons by variable, which Taro does not follow.
  copy: {
    patterns: [
      { from: 'src/assets/tab/', to: `${output}/assets/tab/`, ignore: ['**/*.svg'] },
      { from: 'src/theme.json', to: `${output}/theme.json` },
    ],
    options: {},
  },
  // Kept in node_modules/.cache for `npm start`: one for each app. What is uploaded is built from nothing.
  cache: {
    enable: process.env.NODE_ENV !== 'production',
    name: source,
    // Soon: a run that is stopped before then keeps nothing.
    idleTimeoutForInitialStore: 1_000,
    buildDependencies: {
      ours: ['run-first.ts', '../babel.config.js'].map((each) => path.resolve(__dirname, each)),
    },
  },
  // Chinese as it is, not as escapes of twice its size.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    // No component's style leans on another's coming first.
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile: {
      include: ['../../types', '../../domain', '../src'].map((each) => path.resolve(__dirname, each)),
    },
    // Styles are written in rpx, which WeChat scales by itself.
    postcss: { pxtransform: { enable: false, config: {} } },
  },
} satisfies UserConfigExport<'webpack5'>)
