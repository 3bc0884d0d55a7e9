import Taro, { useError, useLaunch, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { report } from './report/report'
import { keepKnown } from './store/keep-known'
import { listenForPrivacy } from './store/privacy'
import { settleAsked } from './store/settle-asked'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
    listenForPrivacy()
    keepKnown()
    void settleAsked()
  })
  useError((error) => report('error', error))
  useUnhandledRejection(({ reason }) => report('rejection', reason))
  return children
}

export default App
