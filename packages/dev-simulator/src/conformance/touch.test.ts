import { type AutomatorPage, sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()

const touch = (from: object, to?: object) => fixture.post('/api/touch', { from, to })
const events = (page: AutomatorPage) => page.data('events') as Promise<string[]>

describe('a real touch', () => {
  it('taps the element under the finger', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await touch({ selector: '.inner' })
    expect(
      await until(
        () => events(page),
        (seen) => seen.length > 0,
      ),
    ).toEqual(['capture', 'inner', 'middle'])
  })

  it('makes one tap', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await touch({ selector: '.holds' })
    await until(
      () => events(page),
      (seen) => seen.length > 0,
    )
    // The browser sends mouse events of this touch, if any, before those of the next.
    await touch({ x: 300, y: 64 })
    await until(
      () => fixture.get<{ kind: string } | null>('/api/sheet'),
      (sheet) => sheet?.kind === 'menu',
    )
    expect(await events(page)).toEqual(['tapped'])
    await fixture.post('/api/sheet/close')
  })

  it('does not reach an element under a sheet', async () => {
    const page = await fixture.goTo('/pages/home/home')
    const answer = fixture.mini.callWxMethod('showModal', { title: 'over it' })
    await until(
      () => fixture.get<object | null>('/api/sheet'),
      (sheet) => sheet !== null,
    )
    await touch({ selector: '.inner' })
    expect(await events(page)).toEqual([])
    await fixture.post('/api/sheet/close')
    await answer
  })

  it('that moves scrolls the page and makes no tap', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await touch({ x: 200, y: 500 }, { x: 200, y: 200 })
    await until(
      () => page.scrollTop(),
      (top) => Number(top) > 100,
    )
    expect(await events(page)).toEqual([])
  })

  it('turns a swiper', async () => {
    const page = await fixture.goTo('/pages/natives/natives')
    await touch({ x: 300, y: 260 }, { x: 60, y: 260 })
    const seen = await until(
      () => page.data('seen') as Promise<{ type: string; detail: object }[]>,
      (all) => all.some(({ type }) => type === 'change'),
    )
    expect(seen.find(({ type }) => type === 'change')?.detail).toMatchObject({ current: 1, source: 'touch' })
  })

  it('presses the phone’s back button', async () => {
    await fixture.goTo('/pages/home/home')
    await fixture.goTo('/pages/detail/detail', 'navigateTo')
    await touch({ x: 20, y: 66 })
    const top = await until(
      () => fixture.mini.currentPage(),
      (page) => page?.path === 'pages/home/home',
    )
    expect(top?.path).toBe('pages/home/home')
  })

  it('pulls a page down to refresh it', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await page.callMethod('takeLog')
    await touch({ x: 200, y: 200 }, { x: 200, y: 420 })
    const log = await until(
      () => page.callMethod('takeLog') as Promise<string[]>,
      (entries) => entries.length > 0,
    )
    expect(log).toContain('home.onPullDownRefresh')
  })

  it('on a tab’s icon opens the tab and calls onTabItemTap', async () => {
    const page = await fixture.goTo('/pages/home/home')
    await page.callMethod('takeLog')
    await touch({ x: 280, y: 755 })
    await until(
      () => fixture.mini.currentPage(),
      (top) => top?.path === 'pages/tab/tab',
    )
    await touch({ x: 90, y: 755 })
    const home = await until(
      () => fixture.mini.currentPage(),
      (top) => top?.path === 'pages/home/home',
    )
    expect(await home?.callMethod('takeLog')).toContain('home.onTabItemTap Home')
  })
})
