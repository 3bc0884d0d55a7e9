import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

/** Attributes for screen readers, which Taro's templates keep only when they are named here. */
const aria = { 'aria-role': '', 'aria-label': '', 'aria-live': '', 'aria-checked': '', 'aria-hidden': '' }

/** The folder of the app's sources: `src`, or `stories/` or `empty/`, which nobody uploads. */
const source = process.env.TARO_APP_SOURCE ?? 'src'

/** A watched build has a folder of its own, so that `npm start` and a build do not overwrite each other. */
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
  // Empty: WeChat chooses the mini program's own environment.
  defineConstants: {
    CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    CATALOG_ADDRESS: JSON.stringify(process.env.TARO_APP_CATALOG_ADDRESS ?? ''),
  },
  // theme.json names the icons by variables, which Taro does not resolve.
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
  // Chinese stays as it is: escapes would be twice as long.
  terser: { enable: true, config: { output: { ascii_only: false } } },
  mini: {
    // No style depends on the order of style sheets.
    miniCssExtractPluginOption: { ignoreOrder: true },
    compile: {
      include: ['../../types', '../../domain', '../src'].map((each) => path.resolve(__dirname, each)),
    },
    // Styles are written in rpx, which WeChat scales.
    postcss: { pxtransform: { enable: false, config: {} } },
  },
} satisfies UserConfigExport<'webpack5'>)
