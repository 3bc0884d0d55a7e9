import { sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()

const takeLog = async (): Promise<string[]> => {
  const page = await fixture.goTo('/pages/home/home')
  return (await page.callMethod('takeLog')) as string[]
}
const log = () => fixture.mini.evaluate(() => getCurrentPages()[0]?.takeLog?.() ?? []) as Promise<string[]>
const stack = async () => (await fixture.mini.pageStack()).map((page) => page.path)

declare function getCurrentPages(): {
  takeLog?: () => string[]
  data?: object
  setData?(data: object): void
}[]

describe('the start of the app', () => {
  it('runs launch, show, the page and its components in WeChat’s order', async () => {
    const entries = await until(log, (seen) => seen.length > 0)
    expect(entries).toEqual([
      'app.onLaunch pages/home/home',
      'app.onShow',
      'app.onLaunch, what it promised',
      'card.created',
      'card.attached',
      'home.onLoad {}',
      'home.onShow',
      'card.pageShow',
      'card.ready',
      'home.onReady',
    ])
  })
})

describe('navigation', () => {
  beforeEach(takeLog)

  it('hides the page below before it loads the one above', async () => {
    await fixture.goTo('/pages/detail/detail?id=1', 'navigateTo')
    expect(await log()).toEqual([
      'home.onHide',
      'card.pageHide',
      'detail.onLoad 1',
      'detail.onShow 1',
      'detail.onReady 1',
    ])
  })

  it('unloads the page above before it shows the one below', async () => {
    await fixture.goTo('/pages/detail/detail?id=1', 'navigateTo')
    await log()
    await fixture.mini.callWxMethod('navigateBack')
    expect(await log()).toEqual(['detail.onUnload 1', 'home.onShow', 'card.pageShow'])
  })

  it('unloads the old page before it loads the new one on redirectTo', async () => {
    await fixture.goTo('/pages/detail/detail?id=1', 'navigateTo')
    await log()
    await fixture.goTo('/pages/detail/detail?id=2', 'redirectTo')
    expect((await log()).slice(0, 2)).toEqual(['detail.onUnload 1', 'detail.onLoad 2'])
  })

  it.each([
    ['change', { blank: 'a word' }],
    ['add', { late: true }],
  ])('allows setData on an unloaded page to %s a field', async (_what, news) => {
    await fixture.goTo('/pages/looks/looks')
    const data = await fixture.mini.evaluate(
      (told: object) =>
        new Promise((done) => {
          const [gone] = getCurrentPages()
          const success = () =>
            setTimeout(() => {
              gone?.setData?.(told)
              done(gone?.data)
            }, 0)
          void wx.reLaunch?.({ url: '/pages/home/home', success })
        }),
      news,
    )
    expect(data).toMatchObject(news)
    expect(await fixture.get('/api/state')).toMatchObject({ problems: [] })
  })

  it('keeps a tab page when another tab is shown', async () => {
    await fixture.goTo('/pages/tab/tab', 'switchTab')
    await fixture.goTo('/pages/home/home', 'switchTab')
    const entries = await log()
    expect(entries).toEqual([
      'home.onHide',
      'card.pageHide',
      'tab.onLoad',
      'tab.onShow',
      'tab.onHide',
      'home.onShow',
      'card.pageShow',
    ])
  })

  it('refuses an eleventh page', async () => {
    for (let id = 1; id < 10; id++) await fixture.goTo(`/pages/detail/detail?id=${id}`, 'navigateTo')
    await expect(fixture.mini.callWxMethod('navigateTo', { url: '/pages/detail/detail' })).rejects.toThrow(
      'navigateTo:fail webview count limit exceed',
    )
    expect(await stack()).toHaveLength(10)
  })

  it('refuses a page that app.json does not list', async () => {
    await expect(fixture.mini.callWxMethod('navigateTo', { url: '/pages/none/none' })).rejects.toThrow(
      'is not found',
    )
  })

  it('refuses to navigate to a tab page', async () => {
    await expect(fixture.mini.callWxMethod('navigateTo', { url: '/pages/tab/tab' })).rejects.toThrow(
      'tabbar page',
    )
  })

  it('resolves an address relative to the page that navigates', async () => {
    await fixture.mini.callWxMethod('navigateTo', { url: '../detail/detail?id=relative' })
    expect((await fixture.mini.currentPage())?.query).toEqual({ id: 'relative' })
  })

  it('opens pages of subpackages', async () => {
    const page = await fixture.goTo('/sub/pages/far/far', 'navigateTo')
    expect(await (await page.$('.far'))?.text()).toBe('far away')
  })

  it('lets a page send events to its opener', async () => {
    const heard = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          wx.navigateTo?.({ url: '/pages/detail/detail?id=talk', events: { opened: done } })
        }),
    )
    expect(heard).toEqual({ id: 'talk' })
  })
})

describe('the background', () => {
  it('hides the page before the app, and shows the app before the page', async () => {
    await takeLog()
    await fixture.mini.native().goHome()
    const left = await until(log, (entries) => entries.includes('app.onHide'))
    await fixture.mini.native().confirmModal()
    const back = await until(log, (entries) => entries.includes('card.pageShow'))
    expect([left, back]).toEqual([
      ['home.onHide', 'card.pageHide', 'app.onHide'],
      ['app.onShow', 'home.onShow', 'card.pageShow'],
    ])
  })
})

declare const wx: Record<string, (options: object) => unknown>

describe('an error of a page', () => {
  it('is reported to App.onError with the page’s path', async () => {
    await fixture.goTo('/pages/broken/broken')
    const error = await fixture.mini.evaluate(() => getApp().globalData.error)
    expect(error).toMatch(/pages\/broken\/broken onLoad/)
  })

  it('is sent to automation', async () => {
    const thrown = new Promise((done) => fixture.mini.once('exception', done))
    const page = await fixture.goTo('/pages/home/home')
    await (await page.$('.throws'))?.tap()
    expect(JSON.stringify(await thrown)).toContain('thrown on purpose')
  })

  it('is listed in /api/state', async () => {
    const { problems } = await fixture.get<{ problems: { message: string }[] }>('/api/state')
    expect(problems.map(({ message }) => message)).toContain('thrown on purpose')
  })
})

declare function getApp(): { globalData: Record<string, unknown> }

describe('logic code', () => {
  it('sees WeChat’s names and not the browser’s', async () => {
    const page = await fixture.goTo('/pages/home/home')
    expect(await page.callMethod('globals')).toEqual({
      window: 'undefined',
      document: 'undefined',
      fetch: 'undefined',
      AbortController: 'undefined',
      globalWindow: 'undefined',
      wx: 'object',
      promise: 'function',
    })
  })

  it('loses in setData what JSON cannot hold', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await page.callMethod('lose')
    expect(await page.data('lossy')).toEqual({ kept: 1, date: '1970-01-01T00:00:00.000Z' })
  })
})
