import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { keepKnown } from './store/keep-known'
import { listenForPrivacy } from './store/privacy'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
    listenForPrivacy()
    keepKnown()
  })
  return children
}

export default App
