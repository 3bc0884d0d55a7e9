import { useError, useUnhandledRejection } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { launch } from './launch'
import { report } from './report/report'
import './app.scss'

launch()

const App = ({ children }: PropsWithChildren) => {
  useError((error) => report('error', error))
  useUnhandledRejection(({ reason }) => report('rejection', reason))
  return children
}

export default App
