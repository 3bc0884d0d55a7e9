import { sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()

type Anything = Record<string, unknown>
const call = (method: string, ...args: unknown[]) =>
  fixture.mini.callWxMethod(method, ...args) as Promise<Anything>
const sheet = () => fixture.get<Anything | null>('/api/sheet')
const sheetOf = (kind: string) => until(sheet, (open) => open?.kind === kind)
const closeSheet = () => fixture.post('/api/sheet/close')

declare const wx: Record<string, (...args: unknown[]) => unknown>

describe('an API of wx', () => {
  it('answers with a promise and errMsg without callbacks', async () => {
    expect(await call('setStorage', { key: 'a', data: 1 })).toEqual({ errMsg: 'setStorage:ok' })
  })

  it('calls its callbacks and answers undefined where one is given', async () => {
    const heard = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          const calls: unknown[] = []
          const answer = wx.getStorage?.({
            key: 'none',
            fail: (error: { errMsg: string }) => calls.push(['fail', error.errMsg]),
            complete: () => done([...calls, typeof answer]),
          })
        }),
    )
    expect(heard).toEqual([['fail', 'getStorage:fail data not found'], 'undefined'])
  })

  it('fails with its name where it is not supported', async () => {
    await expect(call('chooseInvoice', {})).rejects.toThrow(
      'chooseInvoice:fail chooseInvoice is not supported',
    )
    expect(await fixture.mini.evaluate(() => Object.keys(wx).includes('chooseInvoice'))).toBe(false)
    expect(await call('canIUse', 'chooseInvoice')).toBe(false)
  })
})

describe('wx storage', () => {
  it('keeps values as JSON', async () => {
    await call('setStorageSync', 'fruit', { name: 'pear', seeds: [1, 2] })
    expect(await call('getStorageSync', 'fruit')).toEqual({ name: 'pear', seeds: [1, 2] })
    expect(await call('getStorageSync', 'nothing')).toBe('')
  })

  it('lists its keys', async () => {
    await call('clearStorage')
    await call('setStorageSync', 'one', 1)
    expect(await call('getStorageInfoSync')).toMatchObject({ keys: ['one'], limitSize: 10240 })
  })
})

describe('wx on the device', () => {
  it('tells the sizes of screen and window', async () => {
    const info = await call('getWindowInfo')
    expect(info).toMatchObject({ screenWidth: 375, screenHeight: 812, windowWidth: 375, statusBarHeight: 44 })
    expect(info.safeArea).toMatchObject({ top: 44, bottom: 778, height: 734 })
  })

  it('tells the place of the capsule', async () => {
    expect(await call('getMenuButtonBoundingClientRect')).toEqual({
      top: 48,
      bottom: 80,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    })
  })

  it('tells language and font size after a restart with them', async () => {
    await fixture.post('/api/settings', { language: 'en', fontSize: 23 })
    expect(await call('getAppBaseInfo')).toMatchObject({ language: 'en', fontSizeSetting: 23 })
    await fixture.post('/api/settings', { language: 'zh_CN', fontSize: 17 })
  })

  it('tells the theme and when it changes', async () => {
    await fixture.mini.evaluate(() => {
      wx.onThemeChange?.((change: unknown) => wx.setStorageSync?.('theme', change))
    })
    await fixture.post('/api/settings', { theme: 'dark' })
    expect(await call('getStorageSync', 'theme')).toEqual({ theme: 'dark' })
    expect(await call('getAppBaseInfo')).toMatchObject({ theme: 'dark' })
    await fixture.post('/api/settings', { theme: 'light' })
  })

  it('tells the network, and requests fail without one', async () => {
    await fixture.post('/api/settings', { network: 'none' })
    expect(await call('getNetworkType')).toMatchObject({ networkType: 'none' })
    await expect(call('request', { url: fixture.url })).rejects.toThrow('request:fail')
    await fixture.post('/api/settings', { network: 'wifi' })
  })
})

describe('a sheet of WeChat', () => {
  it('of showModal answers with the button that is pressed', async () => {
    const answer = call('showModal', { title: 'Sure?', content: 'really' })
    expect(await sheetOf('modal')).toEqual({ kind: 'modal', title: 'Sure?', content: 'really' })
    await fixture.mini.native().confirmModal()
    expect(await answer).toMatchObject({ confirm: true, cancel: false })
  })

  it('of showActionSheet fails with cancel when it is closed', async () => {
    const answer = call('showActionSheet', { itemList: ['a', 'b'] })
    const refused = expect(answer).rejects.toThrow('showActionSheet:fail cancel')
    await sheetOf('action-sheet')
    await closeSheet()
    await refused
  })

  it('of showRedPackage shows its url, and opening it is success', async () => {
    expect(await call('showRedPackage', { url: 'https://support.weixin.qq.com/x' })).toEqual({
      errMsg: 'showRedPackage:ok',
    })
    expect(await sheet()).toEqual({ kind: 'red-packet', url: 'https://support.weixin.qq.com/x' })
    await closeSheet()
    expect(await sheet()).toBeNull()
  })

  it('of showRedPackage is not opened for an invalid url', async () => {
    await expect(call('showRedPackage', { url: 'nonsense' })).rejects.toThrow(
      'showRedPackage:fail url is invalid',
    )
  })

  it('of requestSubscribeMessage answers for each template', async () => {
    const answer = call('requestSubscribeMessage', { tmplIds: ['t1', 't2'] })
    await sheetOf('subscribe')
    await fixture.mini.native().authorizeAllow()
    expect(await answer).toMatchObject({ t1: 'accept', t2: 'accept' })
  })

  it('of requirePrivacyAuthorize is opened only once', async () => {
    const answer = call('requirePrivacyAuthorize')
    await sheetOf('privacy')
    await fixture.mini.native().authorizeAllow()
    await answer
    expect(await call('getPrivacySetting')).toMatchObject({ needAuthorization: false })
    await call('requirePrivacyAuthorize')
    expect(await sheet()).toBeNull()
  })

  it('of showToast is shown until its duration is over', async () => {
    await call('showToast', { title: 'saved', duration: 200 })
    const toast = async () => (await fixture.get<{ toast: { title: string } | null }>('/api/state')).toast
    expect((await toast())?.title).toBe('saved')
    await until(toast, (shown) => shown === null)
  })
})

describe('wx around a page', () => {
  it('runs onPullDownRefresh on startPullDownRefresh', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await page.callMethod('takeLog')
    await call('startPullDownRefresh')
    expect(await page.callMethod('takeLog')).toContain('home.onPullDownRefresh')
  })

  it('runs onPageScroll and onReachBottom on pageScrollTo', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await page.callMethod('takeLog')
    await call('pageScrollTo', { scrollTop: 5000, duration: 0 })
    const log = () => page.callMethod('takeLog') as Promise<string[]>
    await until(log, (entries) => entries.includes('home.onReachBottom'))
    expect(await page.scrollTop()).toBeGreaterThan(500)
  })

  it('refuses setTabBarBadge on a page without tabs', async () => {
    await fixture.goTo('/pages/detail/detail')
    await expect(call('setTabBarBadge', { index: 0, text: '1' })).rejects.toThrow('not TabBar page')
  })

  it('finds elements of the page on top by createSelectorQuery', async () => {
    await fixture.goTo('/pages/deep/deep')
    const found = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          const query = wx.createSelectorQuery?.() as {
            select(s: string): { boundingClientRect(f: unknown): { exec(): void } }
          }
          query.select('.measured').boundingClientRect(done).exec()
        }),
    )
    expect(found).toMatchObject({ width: 50, height: 25 })
  })
})

describe('wx.cloud', () => {
  it('fails with a sentence where the simulator has no cloud', async () => {
    await expect(call('cloud.callFunction', { name: 'x', data: {} })).rejects.toThrow(
      /cloud\.callFunction:fail .*no cloud was given/,
    )
  })
})

describe('wx.request', () => {
  it('goes through the server and parses the answer', async () => {
    const answer = await call('request', { url: new URL('/api/sheet', fixture.url).href })
    expect(answer).toMatchObject({ statusCode: 200, data: null, errMsg: 'request:ok' })
  })

  it('says why it fails', async () => {
    await expect(call('request', { url: 'http://127.0.0.1:1/' })).rejects.toThrow(
      /request:fail fetch failed \(.+\)/,
    )
  })
})
