import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** Whether the phone says that it has no network. */
export const useNetwork = create<{ readonly offline: boolean }>(() => ({ offline: false }))

const NONE = 'none'

/** Follows the phone's network from the launch on. */
export const followNetwork = (): void => {
  Taro.getNetworkType().then(
    ({ networkType }) => useNetwork.setState({ offline: networkType === NONE }),
    () => {},
  )
  Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ offline: !isConnected }))
}
