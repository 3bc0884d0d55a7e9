import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useRef } from 'react'

export const coverPath = (campaignId: string): string => `/pages/cover/index?id=${campaignId}`

/** Opens a cover's page. A second tap meanwhile opens no second page. */
export const useOpenCover = (): ((campaignId: string) => void) => {
  const leaving = useRef(false)
  useDidShow(() => {
    leaving.current = false
  })
  return useCallback((campaignId) => {
    if (leaving.current) return
    leaving.current = true
    Taro.navigateTo({ url: coverPath(campaignId) }).catch(() => {
      leaving.current = false
    })
  }, [])
}
