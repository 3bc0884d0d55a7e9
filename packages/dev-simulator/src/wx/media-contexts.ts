import { closestNative } from '../components/closest-native'
import type { Phone } from '../runtime/phone'
import { type Apis, asyncApi } from './api'
import { elementOfInstance } from './canvas-place'

/** Contexts of players and of components that need a device. */
export const mediaContextApis = (phone: Phone, warn: (message: string) => void): Apis => {
  const find = (tag: string, id: string, scope: unknown): HTMLElement | null => {
    const within = elementOfInstance(scope) ?? phone.pages.top()?.frame.view
    return within?.querySelector<HTMLElement>(`wx-${tag}#${CSS.escape(id)}`) ?? null
  }
  return {
    createVideoContext: (id: string, scope?: unknown) =>
      createVideoContext(() => find('video', String(id), scope)?.querySelector('video') ?? null),
    createMapContext: (id: string, scope?: unknown) =>
      createMapContext(() => {
        const host = find('map', String(id), scope)
        return host ? (closestNative(host, 'map')?.all() ?? {}) : {}
      }),
    createCameraContext: () => failing('CameraContext', CAMERA, warn),
    createLivePlayerContext: () => failing('LivePlayerContext', LIVE_PLAYER, warn),
    createLivePusherContext: () => failing('LivePusherContext', LIVE_PUSHER, warn),
  }
}

const CAMERA = 'takePhoto startRecord stopRecord setZoom'.split(' ')
const LIVE_PLAYER =
  'play stop mute pause resume requestFullScreen exitFullScreen exitPictureInPicture snapshot requestBackgroundPlayback exitBackgroundPlayback'.split(
    ' ',
  )
const LIVE_PUSHER =
  'start stop pause resume switchCamera snapshot toggleTorch playBGM stopBGM pauseBGM resumeBGM setBGMVolume setMICVolume startPreview stopPreview sendMessage startAudioRecording stopAudioRecording'.split(
    ' ',
  )

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/video/VideoContext.html */
const createVideoContext = (find: () => HTMLVideoElement | null): object => ({
  play: () =>
    void find()
      ?.play()
      .catch(() => undefined),
  pause: () => find()?.pause(),
  stop() {
    const film = find()
    film?.pause()
    if (film) film.currentTime = 0
  },
  seek(seconds: number) {
    const film = find()
    if (film) film.currentTime = seconds
  },
  playbackRate(rate: number) {
    const film = find()
    if (film) film.playbackRate = rate
  },
  requestFullScreen: () =>
    void find()
      ?.requestFullscreen()
      .catch(() => undefined),
  exitFullScreen: () => void (document.fullscreenElement && document.exitFullscreen()),
  exitPictureInPicture: asyncApi('exitPictureInPicture', () => {}),
  requestBackgroundPlayback() {},
  exitBackgroundPlayback() {},
  sendDanmu() {},
  showStatusBar() {},
  hideStatusBar() {},
})

type MapProperties = Readonly<Record<string, unknown>>

/** https://developers.weixin.qq.com/miniprogram/dev/api/media/map/MapContext.html: the plane answers what it was given. */
const createMapContext = (read: () => MapProperties): object => {
  const center = () => ({ longitude: Number(read().longitude ?? 0), latitude: Number(read().latitude ?? 0) })
  const region = () => {
    const { longitude, latitude } = center()
    const half = 90 / 2 ** Number(read().scale ?? 16)
    return {
      southwest: { longitude: longitude - half, latitude: latitude - half },
      northeast: { longitude: longitude + half, latitude: latitude + half },
    }
  }
  const nothing = (names: string) =>
    Object.fromEntries(names.split(' ').map((name) => [name, asyncApi(name, () => {})]))
  return {
    ...nothing(
      'moveToLocation translateMarker moveAlong includePoints setCenterOffset addMarkers removeMarkers initMarkerCluster addCustomLayer removeCustomLayer addGroundOverlay updateGroundOverlay removeGroundOverlay addVisualLayer removeVisualLayer executeVisualLayerCommand setBoundary setLocMarkerIcon openMapApp addArc removeArc eraseLines',
    ),
    getCenterLocation: asyncApi('getCenterLocation', center),
    getRegion: asyncApi('getRegion', region),
    getScale: asyncApi('getScale', () => ({ scale: Number(read().scale ?? 16) })),
    getRotate: asyncApi('getRotate', () => ({ rotate: Number(read().rotate ?? 0) })),
    getSkew: asyncApi('getSkew', () => ({ skew: Number(read().skew ?? 0) })),
    fromScreenLocation: asyncApi('fromScreenLocation', center),
    toScreenLocation: asyncApi('toScreenLocation', () => ({ x: 0, y: 0 })),
    on() {},
  }
}

/** A context whose every method says that it needs a device. */
const failing = (owner: string, methods: readonly string[], warn: (message: string) => void): object => ({
  ...Object.fromEntries(
    methods.map((name) => [
      name,
      asyncApi(name, () => {
        const message = `${owner}.${name} needs a device and is not supported by this simulator`
        warn(`${name}:fail ${message}`)
        throw new Error(message)
      }),
    ]),
  ),
  onCameraFrame: () => ({ start() {}, stop() {} }),
})
