import { sharedFixture, until } from './open-fixture'

/** `wx` where `evaluate` runs: in the phone. */
declare const wx: Record<string, (...args: never[]) => never>

const fixture = sharedFixture()

type Names = {
  readonly documented: number
  readonly supported: number
  readonly answered: string[]
  readonly unsupported: string[]
}

/** Names that other suites do not use: their objects are made here. */
const MAKERS =
  `createCanvasContext createInnerAudioContext createVideoContext createMapContext createCameraContext
createLivePlayerContext createLivePusherContext createWebAudioContext getBackgroundAudioManager
getRecorderManager`.split(/\s+/)
const FUNCTIONS =
  `canvasGetImageData canvasPutImageData createWorker getLocation getFuzzyLocation chooseLocation
startLocationUpdate startLocationUpdateBackground stopLocationUpdate onLocationChange closeSocket sendSocketMessage
onSocketOpen onSocketMessage onSocketClose onSocketError`.split(/\s+/)
const OBJECTS = ['router', 'worklet']

/** Names that have nothing to do in a browser and succeed. */
const SUCCEED =
  `startAccelerometer startCompass startDeviceMotionListening startGyroscope startWifi pauseVoice playBackgroundAudio
pauseBackgroundAudio seekBackgroundAudio closeBluetoothAdapter closeBLEConnection exitVoIPChat enableAlertBeforeUnload
disableAlertBeforeUnload setTopBarText setInnerAudioOption setVisualEffectOnCapture setBackgroundFetchToken
setEnable1v1Chat setWindowSize preloadWebview preloadSkylineView openSystemBluetoothSetting openAppAuthorizeSetting
openLocation openDocument showShareImageMenu shareToWeRun updateVoIPChatMuteConfig setWifiList getWifiList
addFileToFavorites addVideoToFavorites shareFileMessage shareVideoMessage reserveChannelsLive
postMessageToReferrerMiniProgram postMessageToReferrerPage loadBuiltInFontFace rewriteRoute enterChatToolMode`.split(
    /\s+/,
  )

/** What the phone answers to questions about itself. */
const FACTS: Record<string, object> = {
  checkIsAddedToMyMiniProgram: { added: false },
  checkIsOpenAccessibility: { open: false },
  checkIsSoterEnrolledInDevice: { isEnrolled: false },
  checkIsSupportSoterAuthentication: { supportMode: [] },
  checkIsSupportFacialRecognition: { errCode: 10001 },
  checkDeviceSupportHevc: { isSupport: false },
  checkEmployeeRelation: { result: false },
  getAvailableAudioSources: { audioSources: ['auto', 'mic'] },
  getBluetoothAdapterState: { discovering: false, available: false },
  getCommonConfig: { conf: '{}' },
  getDeviceBenchmarkInfo: { benchmarkLevel: 30, modelLevel: 3 },
  getInferenceEnvInfo: { ver: '' },
  getLocalIPAddress: { localip: '127.0.0.1', netmask: '255.0.0.0' },
  getScreenRecordingState: { state: 'off' },
  getSelectedTextRange: { start: 0, end: 0 },
  getShowSplashAdStatus: { status: 'fail' },
  getSkylineInfo: { isSupported: false, version: '', reason: 'client not supported' },
}

const FACTS_AT_ONCE: Record<string, unknown> = {
  checkIsPictureInPictureActive: false,
  getApiCategory: { apiCategory: 'default' },
  getExptInfoSync: {},
  isVKSupport: false,
}

/** Names that WeChat itself may refuse, and why this phone does. */
const REFUSED: Record<string, string> = {
  getBackgroundAudioPlayerState: 'not playing',
  getBackgroundFetchData: 'no data',
  getBackgroundFetchToken: 'no token',
  getChatToolInfo: 'not opened in a chat',
  getGroupEnterInfo: 'not opened from a group',
  getShareInfo: 'invalid shareTicket',
  navigateBackMiniProgram: 'not opened by another mini program',
}

/** Names that answer with the file that they were given. */
const SAME_FILE = ['compressImage', 'compressVideo', 'cropImage', 'editImage']

type Answer = Record<string, unknown>
const call = (name: string, options: object = {}) =>
  fixture.mini.callWxMethod(name, options) as Promise<Answer>
const authorization = () =>
  until(
    () => fixture.get<Answer | null>('/api/sheet'),
    (open) => open?.kind === 'authorize',
  )

describe('the names of wx', () => {
  it('are supported or answered in over 300 cases', async () => {
    const { supported, answered } = await fixture.get<Names>('/api/wx')
    expect(supported + answered.length).toBeGreaterThan(300)
  })

  it.each(MAKERS)('%s makes an object', async (name) => {
    const kind = await fixture.mini.evaluate((own: string) => typeof wx[own]?.('x' as never), name)
    expect(kind).toBe('object')
  })

  it('are functions or objects', async () => {
    const kinds = await fixture.mini.evaluate(
      (all: string[]) => all.map((name: string) => typeof wx[name]),
      [...FUNCTIONS, ...OBJECTS],
    )
    expect(kinds).toEqual([...FUNCTIONS.map(() => 'function'), ...OBJECTS.map(() => 'object')])
  })

  it('that are events can be listened to, and those that stop have stopped', async () => {
    const { answered } = await fixture.get<Names>('/api/wx')
    const quiet = answered.filter((name) => /^(on|off|stop)[A-Z]/.test(name))
    const failed = await fixture.mini.evaluate(async (names: string[]) => {
      const failures: string[] = []
      for (const name of names) {
        const api = wx[name] as ((argument: unknown) => unknown) | undefined
        await Promise.resolve()
          .then(() => api?.(/^(on|off)/.test(name) ? () => {} : undefined))
          .catch(() => failures.push(name))
      }
      return failures
    }, quiet)
    expect(quiet.length).toBeGreaterThan(100)
    expect(failed).toEqual([])
  })

  it.each(SUCCEED)('%s has nothing to do and succeeds', async (name) => {
    expect(await call(name)).toEqual({ errMsg: `${name}:ok` })
  })

  it.each(Object.entries(FACTS))('%s answers what is true of this phone', async (name, fact) => {
    expect(await call(name)).toEqual({ errMsg: `${name}:ok`, ...fact })
  })

  it.each(Object.entries(FACTS_AT_ONCE))('%s answers at once', async (name, fact) => {
    expect(await fixture.mini.evaluate((own: string) => wx[own]?.(), name)).toEqual(fact)
  })

  it.each(Object.entries(REFUSED))('%s fails and says why', async (name, why) => {
    await expect(call(name)).rejects.toThrow(`${name}:fail ${why}`)
  })

  it.each(SAME_FILE)('%s answers with the same file', async (name) => {
    expect(await call(name, { src: '/a.png' })).toMatchObject({
      errMsg: `${name}:ok`,
      tempFilePath: '/a.png',
    })
  })

  it('getVideoInfo measures a film, and fails without one', async () => {
    const film = await call('getVideoInfo', { src: '/pages/film/film.webm' })
    expect(film).toMatchObject({ duration: 0.6, width: expect.any(Number), height: expect.any(Number) })
    await expect(call('getVideoInfo', { src: '/none.webm' })).rejects.toThrow('getVideoInfo:fail')
  })

  it('loadFontFace loads a font, and fails without one', async () => {
    const css = await (await fetch(new URL('/assets/fonts.css', fixture.url))).text()
    const [source] = /url\(\/assets\/fonts\/[^)]+\)/.exec(css) ?? []
    expect(await call('loadFontFace', { family: '"Own"', source })).toMatchObject({ status: 'loaded' })
    const broken = { family: 'Broken', source: 'url("/none.woff2")' }
    await expect(call('loadFontFace', broken)).rejects.toThrow('loadFontFace:fail')
  })

  it('navigateToMiniProgram asks the person', async () => {
    const opened = call('navigateToMiniProgram', { appId: 'wx1' })
    expect(await authorization()).toMatchObject({ scope: 'open wx1' })
    await fixture.post('/api/sheet/confirm')
    expect(await opened).toEqual({ errMsg: 'navigateToMiniProgram:ok' })
    const refused = expect(call('navigateToMiniProgram', { appId: 'wx1' })).rejects.toThrow('fail cancel')
    await authorization()
    await fixture.post('/api/sheet/close')
    await refused
  })

  it.each(['createRewardedVideoAd', 'createInterstitialAd'])(
    '%s makes an advertisement that cannot be shown, and tells its listeners',
    async (name) => {
      const told = await fixture.mini.evaluate(async (own: string) => {
        const make = wx[own] as unknown as () => Record<string, (argument?: unknown) => Promise<unknown>>
        const ad = make()
        const heard: unknown[] = []
        ad.onError?.((error: unknown) => heard.push(error))
        await ad.show?.().catch((error: unknown) => heard.push(error))
        return heard
      }, name)
      const failure = { errCode: 1004, errMsg: 'no advertisement fits' }
      expect(told).toEqual([failure, failure])
    },
  )

  it.each(['createCacheManager', 'getPluginUpdateManager', 'getUserCryptoManager'])(
    '%s answers with a manager',
    async (name) => {
      expect(await fixture.mini.evaluate((own: string) => typeof wx[own]?.(), name)).toBe('object')
    },
  )

  it('requestIdleCallback calls back, and does not after cancelIdleCallback', async () => {
    const called = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          const idle = wx as unknown as {
            requestIdleCallback(run: () => void): number
            cancelIdleCallback(handle: number): void
          }
          const runs: string[] = []
          idle.cancelIdleCallback(idle.requestIdleCallback(() => runs.push('cancelled')))
          idle.requestIdleCallback(() => done([...runs, 'called']))
        }),
    )
    expect(called).toEqual(['called'])
  })

  it('that need a device fail by name, and what makes an object makes one that fails', async () => {
    const answer = await fixture.mini.evaluate(() =>
      (wx as never as { createTCPSocket(): { connect(): Promise<unknown> } })
        .createTCPSocket()
        .connect()
        .catch((error: { errMsg: string }) => error.errMsg),
    )
    expect(answer).toContain('createTCPSocket.connect is not supported by this simulator')
  })
})
