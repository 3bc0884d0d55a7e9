import { zh } from './i18n/zh'

const config = {
  pages: ['pages/covers/index', 'pages/mine/index', 'pages/cover/index'],
  // What few open, and what the first cover does not wait for.
  subPackages: [
    { root: 'trust', pages: ['paper/index', 'ask/index', 'asked/index', 'kept/index', 'reminders/index'] },
    { root: 'look', pages: ['worn/index', 'use/index', 'calendar/index', 'brand/index'] },
    // For operators.
    { root: 'operate', pages: ['desk/index', 'code/index'] },
  ],
  cloud: true,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  window: {
    navigationBarTitleText: zh.title,
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@navigationText' as 'black',
    backgroundColor: '@paper',
    backgroundColorTop: '@paper',
    backgroundColorBottom: '@paper',
    backgroundTextStyle: '@pullText' as 'dark',
  },
  tabBar: {
    color: '@tab',
    selectedColor: '@tabSelected',
    backgroundColor: '@paper',
    borderStyle: '@tabBorder' as 'white',
    list: [
      {
        pagePath: 'pages/covers/index',
        text: zh.tabs.covers,
        iconPath: '@iconCovers',
        selectedIconPath: '@iconCoversSelected',
      },
      {
        pagePath: 'pages/mine/index',
        text: zh.tabs.mine,
        iconPath: '@iconMine',
        selectedIconPath: '@iconMineSelected',
      },
    ],
  },
}

// Held in a name first: Taro's types do not know `cloud`.
export default defineAppConfig(config)
