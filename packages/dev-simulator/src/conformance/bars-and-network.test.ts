import { sharedFixture } from './open-fixture'

const fixture = sharedFixture()

type Anything = Record<string, unknown>
const call = (method: string, ...args: unknown[]) =>
  fixture.mini.callWxMethod(method, ...args) as Promise<Anything>

declare const wx: Record<string, (...args: unknown[]) => unknown>

describe('a loading toast', () => {
  it('stays until it is hidden', async () => {
    const toast = async () => (await fixture.get<{ toast: { icon: string } | null }>('/api/state')).toast
    await call('showLoading', { title: 'wait' })
    expect(await toast()).toMatchObject({ title: 'wait', icon: 'loading' })
    await call('hideLoading')
    expect(await toast()).toBeNull()
  })
})

describe('the bars around a page', () => {
  const bars = () =>
    fixture
      .get<{ navigation: Anything; tabs: Anything | null }>('/api/state')
      .then(({ navigation, tabs }) => ({
        navigation,
        tabs,
      }))
  beforeEach(async () => {
    await fixture.goTo('/pages/home/home')
  })

  it('show a title, colours and a loading sign', async () => {
    await call('setNavigationBarTitle', { title: 'Covers' })
    await call('setNavigationBarColor', { frontColor: '#ffffff', backgroundColor: '#aa0000' })
    await call('showNavigationBarLoading')
    expect((await bars()).navigation).toEqual({
      title: 'Covers',
      color: 'white',
      background: '#aa0000',
      loading: true,
      hidden: false,
    })
    await call('hideNavigationBarLoading')
    expect((await bars()).navigation).toMatchObject({ loading: false })
  })

  it('show badges and red dots on tabs', async () => {
    await call('setTabBarBadge', { index: 1, text: '12345' })
    await call('showTabBarRedDot', { index: 0 })
    expect((await bars()).tabs).toMatchObject({ marks: [{ redDot: true }, { badge: '1234' }] })
    await call('removeTabBarBadge', { index: 1 })
    await call('hideTabBarRedDot', { index: 0 })
    expect((await bars()).tabs).toMatchObject({ marks: [{}, {}] })
  })

  it('show another text and colour of a tab', async () => {
    await call('setTabBarItem', { index: 1, text: 'Other' })
    await call('setTabBarStyle', { color: '#123456' })
    expect((await bars()).tabs).toMatchObject({ texts: ['Home', 'Other'], color: '#123456' })
  })

  it('keep a tab’s text and colour when the theme changes', async () => {
    await call('setTabBarItem', { index: 1, text: 'Other' })
    await call('setTabBarStyle', { color: '#123456' })
    await fixture.post('/api/settings', { theme: 'dark' })
    expect((await bars()).tabs).toMatchObject({ texts: ['Home', 'Other'], color: '#123456' })
    await fixture.post('/api/settings', { theme: 'light' })
  })

  it('can be hidden and shown again', async () => {
    await call('hideTabBar')
    expect((await bars()).tabs).toMatchObject({ hidden: true })
    await call('showTabBar')
    expect((await bars()).tabs).toMatchObject({ hidden: false })
  })
})

describe('a slow network', () => {
  it('answers a request later than a fast network', async () => {
    const time = async () => {
      const before = Date.now()
      await call('request', { url: new URL('/api/sheet', fixture.url).href })
      return Date.now() - before
    }
    await fixture.post('/api/settings', { network: 'wifi' })
    const fast = await time()
    await fixture.post('/api/settings', { network: '3g' })
    expect(await call('getNetworkType')).toMatchObject({ networkType: '3g' })
    expect(await time()).toBeGreaterThan(fast)
    await fixture.post('/api/settings', { network: 'wifi' })
  })

  it('is reported to listeners of onNetworkStatusChange', async () => {
    const heard = fixture.mini.evaluate(() => new Promise((done) => void wx.onNetworkStatusChange?.(done)))
    await fixture.post('/api/settings', { network: 'none' })
    expect(await heard).toEqual({ isConnected: false, networkType: 'none' })
    await fixture.post('/api/settings', { network: 'wifi' })
  })
})

describe('the phone’s font', () => {
  it('comes from the simulator', async () => {
    const css = await (await fetch(new URL('/assets/fonts.css', fixture.url))).text()
    const part = /url\((\/assets\/fonts\/[^)]+\.woff2)\)/.exec(css)?.[1] ?? ''
    const font = await fetch(new URL(part, fixture.url))
    expect(font.headers.get('content-type')).toBe('font/woff2')
    expect(Buffer.from(await font.arrayBuffer()).toString('latin1', 0, 4)).toBe('wOF2')
  })

  it('is the font of a page’s text', async () => {
    const page = await fixture.goTo('/pages/home/home')
    expect(await (await page.$('.title'))?.style('font-family')).toMatch(/^"Phone Sans"/)
  })
})
