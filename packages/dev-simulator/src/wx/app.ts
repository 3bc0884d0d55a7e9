import { type Apis, asyncApi } from './api'

/** The app's update, which never comes; its reports and logs; and what it is configured with. */
export const appApis = (): Apis => ({
  getUpdateManager: () => ({
    onCheckForUpdate: (tell: (result: { hasUpdate: boolean }) => void) =>
      setTimeout(() => tell({ hasUpdate: false }), 0),
    onUpdateReady() {},
    onUpdateFailed() {},
    applyUpdate() {},
  }),
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  getPerformance: () => ({
    now: () => performance.now(),
    getEntries: () => [],
    createObserver: () => ({ observe() {}, disconnect() {} }),
  }),
  reportEvent() {},
  reportAnalytics() {},
  reportMonitor() {},
  reportPerformance() {},
  getLogManager: logger,
  getRealtimeLogManager: logger,
  setEnableDebug: asyncApi('setEnableDebug', () => {}),
  getExtConfig: asyncApi('getExtConfig', () => ({ extConfig: {} })),
  getExtConfigSync: () => ({}),
  preDownloadSubpackage: asyncApi('preDownloadSubpackage', () => {}),
  env: { USER_DATA_PATH: 'wxfile://usr' },
})

const logger = () => {
  const { debug, info, log, warn, error } = console
  return { debug, info, log, warn, error, setFilterMsg() {}, addFilterMsg() {}, in: () => logger() }
}
