import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi, listenable } from './api'
import { DOCUMENTED_NAMES } from './documented-names'

/** Asynchronous names that have nothing to do here and succeed: sensors that never tell anything, and what stops. */
const SUCCEED = `startAccelerometer stopAccelerometer startCompass stopCompass startDeviceMotionListening
stopDeviceMotionListening startGyroscope stopGyroscope stopBeaconDiscovery stopBluetoothDevicesDiscovery stopHCE
stopWifi stopLocalServiceDiscovery stopFaceDetect stopRecord stopVoice pauseVoice stopBackgroundAudio
pauseBackgroundAudio seekBackgroundAudio playBackgroundAudio closeBluetoothAdapter closeBLEConnection exitVoIPChat
enableAlertBeforeUnload disableAlertBeforeUnload setTopBarText setInnerAudioOption setVisualEffectOnCapture
setBackgroundFetchToken setEnable1v1Chat setWindowSize preloadWebview preloadSkylineView openSystemBluetoothSetting
openAppAuthorizeSetting openLocation openDocument showShareImageMenu shareToWeRun updateVoIPChatMuteConfig
setWifiList getWifiList addFileToFavorites addVideoToFavorites shareFileMessage shareVideoMessage
reserveChannelsLive postMessageToReferrerMiniProgram postMessageToReferrerPage
startWifi loadBuiltInFontFace rewriteRoute enterChatToolMode`.split(/\s+/)

/** What a phone in a browser answers to questions about itself. */
const FACTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  checkIsAddedToMyMiniProgram: { added: false },
  checkIsOpenAccessibility: { open: false },
  checkIsSoterEnrolledInDevice: { isEnrolled: false },
  checkIsSupportSoterAuthentication: { supportMode: [] },
  getAvailableAudioSources: { audioSources: ['auto', 'mic'] },
  getDeviceBenchmarkInfo: { benchmarkLevel: 30, modelLevel: 3 },
  getScreenRecordingState: { state: 'off' },
  getSelectedTextRange: { start: 0, end: 0 },
  getSkylineInfo: { isSupported: false, version: '', reason: 'client not supported' },
  getLocalIPAddress: { localip: '127.0.0.1', netmask: '255.0.0.0' },
  getInferenceEnvInfo: { ver: '' },
  getCommonConfig: { conf: '{}' },
  checkDeviceSupportHevc: { isSupport: false },
  checkIsSupportFacialRecognition: { errCode: 10001 },
  checkEmployeeRelation: { result: false },
  getShowSplashAdStatus: { status: 'fail' },
  getBluetoothAdapterState: { discovering: false, available: false },
}

/** Questions that are answered without waiting. */
const FACTS_AT_ONCE: Readonly<Record<string, unknown>> = {
  getApiCategory: { apiCategory: 'default' },
  getExptInfoSync: {},
  checkIsPictureInPictureActive: false,
  isVKSupport: false,
}

/** Reasons why WeChat itself may say no, where this phone always does. */
const REFUSED: Readonly<Record<string, string>> = {
  getBackgroundFetchData: 'no data',
  getBackgroundFetchToken: 'no token',
  getGroupEnterInfo: 'not opened from a group',
  getChatToolInfo: 'not opened in a chat',
  getShareInfo: 'invalid shareTicket',
  getBackgroundAudioPlayerState: 'not playing',
}

/**
 * Names of `wx` that a browser can only answer: events that never come can be listened to, what stops has stopped. A
 * page that uses them goes on as on a phone on which nothing happens.
 */
export const answeredApis = (phone: Phone): Apis => {
  const silent = listenable<unknown>(() => () => {})
  const events = DOCUMENTED_NAMES.filter((name) => /^(on|off)[A-Z]/.test(name))
  const { screen, files, pages } = phone
  return {
    ...Object.fromEntries(events.map((name) => [name, name.startsWith('on') ? silent.on : silent.off])),
    ...Object.fromEntries(SUCCEED.map((name) => [name, asyncApi(name, () => {})])),
    ...Object.fromEntries(Object.entries(FACTS).map(([name, fact]) => [name, asyncApi(name, () => fact)])),
    ...Object.fromEntries(Object.entries(FACTS_AT_ONCE).map(([name, fact]) => [name, () => fact])),
    ...Object.fromEntries(Object.entries(REFUSED).map(([name, why]) => [name, refusing(name, why)])),
    requestIdleCallback: (run: (deadline: object) => void) =>
      window.setTimeout(() => run({ didTimeout: false, timeRemaining: () => 10 }), 0),
    cancelIdleCallback: (handle: number) => window.clearTimeout(handle),
    getPluginUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady() {},
      onUpdateFailed() {},
      applyUpdate() {},
    }),
    createRewardedVideoAd: () => createAd(),
    createInterstitialAd: () => createAd(),
    createCacheManager: () => ({
      addRule() {},
      addRules() {},
      deleteRule() {},
      start() {},
      stop() {},
      on() {},
      off() {},
    }),
    getUserCryptoManager: () => ({
      getRandomValues: asyncApi<{ length: number }>('getRandomValues', ({ length }) => ({
        randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
      })),
      getLatestUserKey: refusing('getLatestUserKey', 'no key'),
    }),
    loadFontFace: asyncApi<{ family: string; source: string }>('loadFontFace', async ({ family, source }) => {
      const face = await new FontFace(family.replaceAll('"', ''), source).load()
      document.fonts.add(face)
      return { status: 'loaded' }
    }),
    navigateToMiniProgram: asyncApi<{ appId: string }>('navigateToMiniProgram', async ({ appId }) => {
      if (!(await screen.sheets.authorize(`open ${appId}`))) throw new ApiError('cancel')
    }),
    navigateBackMiniProgram: refusing('navigateBackMiniProgram', 'not opened by another mini program'),
    compressImage: asyncApi<{ src: string }>('compressImage', ({ src }) => ({ tempFilePath: src })),
    compressVideo: asyncApi<{ src: string }>('compressVideo', ({ src }) => ({ tempFilePath: src, size: 0 })),
    cropImage: asyncApi<{ src: string }>('cropImage', ({ src }) => ({ tempFilePath: src })),
    editImage: asyncApi<{ src: string }>('editImage', ({ src }) => ({ tempFilePath: src })),
    getVideoInfo: asyncApi<{ src: string }>('getVideoInfo', async ({ src }) => {
      const url = await files.resolve(src, pages.top()?.frame.placeholder ?? null)
      if (!url) throw new ApiError(`${src} cannot be found`)
      return readVideo(url)
    }),
  }
}

const refusing = (name: string, why: string) =>
  asyncApi(name, () => {
    throw new ApiError(why)
  })

/** An advertisement of which there is none, as for an account without them. */
const createAd = (): object => {
  const failure = { errCode: 1004, errMsg: 'no advertisement fits' }
  const told = new Set<(error: object) => void>()
  const fail = () => {
    for (const tell of told) tell(failure)
    return Promise.reject(failure)
  }
  return {
    load: fail,
    show: fail,
    destroy() {},
    onLoad() {},
    offLoad() {},
    onClose() {},
    offClose() {},
    onError: (tell: (error: object) => void) => void told.add(tell),
    offError: (tell: (error: object) => void) => void told.delete(tell),
  }
}

const readVideo = (url: string): Promise<object> =>
  new Promise((done, fail) => {
    const film = document.createElement('video')
    film.onloadedmetadata = () =>
      done({
        duration: film.duration,
        width: film.videoWidth,
        height: film.videoHeight,
        orientation: 'up',
        type: 'mp4',
      })
    film.onerror = () => fail(new ApiError('the film cannot be read'))
    film.src = url
  })
