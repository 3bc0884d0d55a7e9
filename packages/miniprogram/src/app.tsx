import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { listenForPrivacy } from './store/privacy'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
    listenForPrivacy()
  })
  return children
}

export default App
