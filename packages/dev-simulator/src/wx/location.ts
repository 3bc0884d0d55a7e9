import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi, listenable } from './api'

/** Where the phone stands: People's Square in Shanghai, in the coordinates (GCJ-02) that WeChat's maps use. */
const HERE = { latitude: 31.230416, longitude: 121.473701 }

const POSITION = {
  ...HERE,
  speed: -1,
  accuracy: 65,
  altitude: 0,
  verticalAccuracy: 65,
  horizontalAccuracy: 65,
}

/** https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.getLocation.html and its neighbours. */
export const locationApis = ({ screen }: Phone): Apis => {
  let updates = false
  const listeners = new Set<(position: object) => void>()
  const moved = listenable<object>((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  })
  const allowed = async () => {
    if (!(await screen.sheets.authorize('scope.userLocation')))
      throw new ApiError('auth deny', { errno: 103 })
  }
  const start = (name: string) =>
    asyncApi(name, async () => {
      await allowed()
      updates = true
      setTimeout(() => {
        if (updates) for (const tell of listeners) tell(POSITION)
      }, 0)
    })
  return {
    getLocation: asyncApi('getLocation', async () => {
      await allowed()
      return POSITION
    }),
    getFuzzyLocation: asyncApi('getFuzzyLocation', async () => {
      await allowed()
      return HERE
    }),
    startLocationUpdate: start('startLocationUpdate'),
    startLocationUpdateBackground: start('startLocationUpdateBackground'),
    stopLocationUpdate: asyncApi('stopLocationUpdate', () => {
      updates = false
    }),
    onLocationChange: moved.on,
    offLocationChange: moved.off,
    chooseLocation: asyncApi('chooseLocation', async () => {
      await allowed()
      return { name: '人民广场', address: '上海市黄浦区人民大道', ...HERE }
    }),
  }
}
