import { sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()

type Anything = Record<string, unknown>
type Tell = (value: unknown) => void
const call = (method: string, ...args: unknown[]) =>
  fixture.mini.callWxMethod(method, ...args) as Promise<Anything>
const state = () => fixture.get<Anything & { toast: unknown; navigation: Anything }>('/api/state')
const sheetOf = (kind: string) =>
  until(
    () => fixture.get<Anything | null>('/api/sheet'),
    (open) => open?.kind === kind,
  )

declare const wx: Record<string, (...args: unknown[]) => Record<string, (...args: unknown[]) => unknown>>

/** Makes an event happen while a listener is on, and again after it is off. Answers the first value that was heard. */
const hear = async (event: string, happen: () => Promise<unknown>) => {
  const heard = () => fixture.mini.evaluate(() => wx.getStorageSync?.('heard')) as Promise<unknown[]>
  await fixture.mini.evaluate((name: string) => {
    const all: unknown[] = []
    const listener = (value: unknown) => {
      all.push(value ?? null)
      wx.setStorageSync?.('heard', all)
    }
    Object.assign(getApp(), { listener })
    wx.setStorageSync?.('heard', all)
    wx[`on${name}`]?.(listener)
  }, event)
  await happen()
  const first = await until(heard, (all) => all.length > 0)
  await fixture.mini.evaluate((name: string) => {
    wx[`off${name}`]?.((getApp() as { listener: Tell }).listener)
  }, event)
  await happen()
  expect(await heard()).toHaveLength(first.length)
  return first[0]
}

declare function getApp(): object

describe('wx on the device', () => {
  it('tells device, window and app separately and all at once', async () => {
    const device = await call('getDeviceInfo')
    expect(device).toMatchObject({
      platform: 'devtools',
      system: expect.any(String),
      model: expect.any(String),
    })
    const everything = { ...device, screenWidth: 375, SDKVersion: expect.any(String), wifiEnabled: true }
    expect(await call('getSystemInfoSync')).toMatchObject(everything)
    expect(await call('getSystemInfo')).toMatchObject(everything)
    expect(await call('getSystemInfoAsync')).toMatchObject(everything)
  })

  it('tells which settings are on and what WeChat may use', async () => {
    expect(await call('getSystemSetting')).toMatchObject({ wifiEnabled: true, deviceOrientation: 'portrait' })
    expect(await call('getAppAuthorizeSetting')).toMatchObject({ cameraAuthorized: 'authorized' })
  })

  it('tells the battery’s level', async () => {
    expect(await call('getBatteryInfoSync')).toEqual({ level: 80, isCharging: true })
    expect(await call('getBatteryInfo')).toMatchObject({ level: 80 })
  })

  it('tells the renderer', async () => {
    expect(await call('getSkylineInfoSync')).toMatchObject({ isSupported: false })
    expect((await call('getRendererUserAgent')).userAgent).toContain('Mozilla')
  })

  it('accepts calls for parts that a browser does not have', async () => {
    for (const name of ['setKeepScreenOn', 'makePhoneCall', 'setEnableDebug', 'setBackgroundTextStyle']) {
      expect(await call(name, {})).toEqual({ errMsg: `${name}:ok` })
    }
  })
})

describe('wx on the app', () => {
  it('tells the environment of the app', async () => {
    expect(await call('getAccountInfoSync')).toMatchObject({ miniProgram: { envVersion: 'develop' } })
  })

  it('tells the page and the scene that the app was opened with', async () => {
    expect(await call('getLaunchOptionsSync')).toMatchObject({ path: 'pages/home/home', scene: 1001 })
    expect(await call('getEnterOptionsSync')).toMatchObject({ path: 'pages/home/home', scene: 1001 })
  })

  it('tells the time for measurements', async () => {
    const time = await fixture.mini.evaluate(() => wx.getPerformance?.().now?.())
    expect(time).toBeGreaterThan(0)
  })

  it('accepts reports and logs', async () => {
    const taken = await fixture.mini.evaluate(() => {
      wx.reportEvent?.('shown', {})
      wx.reportAnalytics?.('shown', {})
      wx.reportMonitor?.('1', 1)
      wx.reportPerformance?.(1, 1)
      wx.getLogManager?.().info?.('kept')
      wx.getRealtimeLogManager?.().setFilterMsg?.('kept')
      return true
    })
    expect(taken).toBe(true)
  })
})

describe('wx storage', () => {
  beforeEach(() => call('clearStorageSync'))

  it('removes single keys', async () => {
    await call('setStorageSync', 'a', 1)
    await call('setStorageSync', 'b', 2)
    await call('removeStorageSync', 'a')
    await call('removeStorage', { key: 'b' })
    expect(await call('getStorageInfo')).toMatchObject({ keys: [] })
  })

  it('writes and reads several keys at once', async () => {
    await call('batchSetStorage', { kvList: [{ key: 'a', value: 1 }] })
    await call('batchSetStorageSync', [{ key: 'b', value: { two: 2 } }])
    expect(await call('batchGetStorageSync', ['a', 'b'])).toEqual([1, { two: 2 }])
    expect(await call('batchGetStorage', { keyList: ['b'] })).toMatchObject({ dataList: [{ two: 2 }] })
  })
})

describe('wx around the page', () => {
  it('hides a toast', async () => {
    await call('showToast', { title: 'stays', duration: 60_000 })
    await call('hideToast')
    expect((await state()).toast).toBeNull()
  })

  it('hides the home button', async () => {
    const pressHome = () => fixture.post('/api/touch', { from: { x: 24, y: 66 } })
    await fixture.goTo('/pages/detail/detail')
    await call('hideHomeButton')
    await pressHome()
    // The browser sends the clicks of two touches in their order.
    await fixture.post('/api/touch', { from: { x: 300, y: 64 } })
    await sheetOf('menu')
    await fixture.post('/api/sheet/close')
    expect((await fixture.mini.currentPage())?.path).toBe('pages/detail/detail')
    await fixture.goTo('/pages/detail/detail')
    await pressHome()
    await until(
      () => fixture.mini.currentPage(),
      (top) => top?.path === 'pages/home/home',
    )
  })

  it('sets the colour of the background', async () => {
    await fixture.goTo('/pages/detail/detail')
    await call('setBackgroundColor', { backgroundColor: '#0a141e' })
    expect((await state()).background).toBe('rgb(10, 20, 30)')
  })

  it('shows media over the page', async () => {
    await call('previewMedia', { sources: [{ url: '/pages/natives/dot.png' }] })
    expect(await sheetOf('preview')).toMatchObject({ urls: [expect.stringContaining('dot.png')] })
    await fixture.post('/api/sheet/close')
  })

  it('accepts updateShareMenu', async () => {
    expect(await call('updateShareMenu', { withShareTicket: true })).toEqual({ errMsg: 'updateShareMenu:ok' })
  })
})

describe('wx.requirePrivacyAuthorize', () => {
  it('asks through the mini program’s own sheet where it has one', async () => {
    expect(await call('openPrivacyContract')).toEqual({ errMsg: 'openPrivacyContract:ok' })
    const answer = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          wx.onNeedPrivacyAuthorization?.((resolve: Tell, { referrer }: { referrer: string }) => {
            resolve({ event: 'disagree' })
            wx.offNeedPrivacyAuthorization?.()
            wx.setStorageSync?.('referrer', referrer)
          })
          wx.requirePrivacyAuthorize?.({ complete: done })
        }),
    )
    expect(answer).toMatchObject({ errno: 104 })
    expect(await call('getStorageSync', 'referrer')).toBe('requirePrivacyAuthorize')
  })
})

describe('an event of wx', () => {
  const background = async () => {
    await fixture.mini.native().goHome()
    await sheetOf('away')
    await fixture.post('/api/sheet/close')
  }
  const theme = async () => {
    await fixture.post('/api/settings', { theme: 'dark' })
    await fixture.post('/api/settings', { theme: 'light' })
  }
  const network = async () => {
    await fixture.post('/api/settings', { network: 'none' })
    await fixture.post('/api/settings', { network: 'wifi' })
  }
  const rejectOutside = () =>
    fixture.mini.evaluate(() => {
      setTimeout(() => Promise.reject(new Error('nobody caught it')), 0)
    })
  const throwOutside = () =>
    fixture.mini.evaluate(() => {
      setTimeout(() => {
        throw new Error('thrown outside')
      }, 0)
    })

  it.each([
    ['AppShow', background, { path: expect.any(String) }],
    ['AppHide', background, null],
    ['ThemeChange', theme, { theme: 'dark' }],
    ['NetworkStatusChange', network, { isConnected: false, networkType: 'none' }],
    ['UnhandledRejection', rejectOutside, { reason: expect.anything() }],
    ['Error', throwOutside, expect.stringContaining('thrown outside')],
  ])('on%s is heard until its listener is removed', async (name, happen, expected) => {
    const first = await hear(name, happen)
    if (expected && typeof expected === 'object' && !('asymmetricMatch' in expected))
      expect(first).toMatchObject(expected)
    else expect(first).toEqual(expected)
  })

  it('onWindowResize is heard when the phone becomes another device', async () => {
    const devices = ['430', '375']
    const turn = async () => {
      for (const device of devices) await fixture.post('/api/settings', { device })
    }
    expect(await hear('WindowResize', turn)).toMatchObject({ size: { windowWidth: 430 } })
  })

  it('that never happens here accepts listeners', async () => {
    const quiet = ['MemoryWarning', 'LazyLoadError', 'KeyboardHeightChange', 'UserCaptureScreen']
    for (const name of quiet) {
      await fixture.mini.evaluate((event: string) => {
        const listener = () => {}
        wx[`on${event}`]?.(listener)
        wx[`off${event}`]?.(listener)
      }, name)
    }
  })
})

describe('wx bytes', () => {
  it('become base64 and bytes again', async () => {
    const text = await fixture.mini.evaluate(() => {
      const bytes = wx.base64ToArrayBuffer?.('5LiK') as unknown as ArrayBuffer
      return [bytes.byteLength, wx.arrayBufferToBase64?.(bytes)]
    })
    expect(text).toEqual([3, '5LiK'])
  })

  it('createOffscreenCanvas makes a canvas of the size that it is given', async () => {
    const size = await fixture.mini.evaluate(() => {
      const canvas = wx.createOffscreenCanvas?.({ type: '2d', width: 30, height: 20 }) as unknown as Anything
      return [canvas.width, canvas.height, typeof canvas.getContext]
    })
    expect(size).toEqual([30, 20, 'function'])
  })
})

describe('wx.exitMiniProgram', () => {
  it('hides the app', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await page.callMethod('takeLog')
    await call('exitMiniProgram')
    expect(await page.callMethod('takeLog')).toContain('app.onHide')
  })
})
