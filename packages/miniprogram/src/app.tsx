import Taro, { useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'

const App = ({ children }: PropsWithChildren) => {
  useLaunch(() => {
    Taro.cloud.init({ traceUser: false, ...(CLOUD_ENV === '' ? {} : { env: CLOUD_ENV }) })
  })
  return children
}

export default App
