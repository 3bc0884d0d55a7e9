import { rmSync } from 'node:fs'
import { buildTaroFixture } from './build-taro-fixture'
import { type AutomatorPage, type Fixture, openFixture, until } from './open-fixture'

type Control = {
  tap(): Promise<void>
  text(): Promise<string>
  input(text: string): Promise<void>
  value(): Promise<string>
  swipeTo(index: number): Promise<void>
  scrollTo(left: number, top: number): Promise<void>
  style(name: string): Promise<string>
}

let dist: string
let fixture: Fixture
let page: AutomatorPage
beforeAll(async () => {
  dist = await buildTaroFixture()
  fixture = await openFixture({ dist })
}, 120_000)
afterAll(async () => {
  await fixture?.close()
  rmSync(dist, { recursive: true })
})

const control = async (selector: string) => {
  const found = await page.$(selector)
  if (!found) throw new Error(`${selector} is not there`)
  return found as unknown as Control
}
const tap = async (selector: string) => (await control(selector)).tap()
const text = async (selector: string) => (await control(selector)).text()
const reads = (selector: string, words: string) =>
  until(
    () => text(selector),
    (now) => now === words,
  )
const log = () => fixture.mini.callWxMethod('getStorageSync', 'log') as unknown as Promise<string[]>
const logged = (...entries: string[]) => until(log, (seen) => entries.every((entry) => seen.includes(entry)))
const goHome = async () => {
  page = await fixture.goTo('/pages/home/index')
}

describe('a page that Taro compiled', () => {
  beforeEach(goHome)

  it('is drawn by base.wxml’s templates', async () => {
    expect(await text('.greeting')).toBe('hello from Taro')
  })

  it('passes events to React and shows the new state', async () => {
    await tap('.counter')
    await tap('.counter')
    expect(await text('.counter')).toBe('counter 2')
  })

  it('updates the children of a custom wrapper', async () => {
    const wrapped = async () => (await page.$('custom-wrapper'))?.$('.wrapped')
    await (await wrapped())?.tap()
    expect(await (await wrapped())?.text()).toBe('wrapped 1')
  })

  it('removes a row from a list', async () => {
    await (await page.$$('.row'))[1]?.tap()
    const rows = (await page.$$('.row')) as unknown as Control[]
    expect(await Promise.all(rows.map((row) => row.text()))).toEqual(['a', 'c'])
  })

  it('shows the placeholder of an empty list', async () => {
    for (let left = 3; left > 0; left--) await tap('.row')
    expect(await text('.none')).toBe('none')
  })

  it('bubbles events in React’s tree, with the dataset of their target', async () => {
    await tap('.through')
    expect(await text('.bubbled')).toBe('outer from through')
  })

  it('stops an event where React stops it', async () => {
    await tap('.stops')
    expect(await text('.bubbled')).toBe('stopped')
  })

  it('keeps an input at the value that React gives it', async () => {
    await (await control('.digits')).input('1a2b')
    await reads('.digits-said', '12')
    await until(
      async () => (await control('.digits')).value(),
      (value) => value === '12',
    )
  })

  it('receives the events of controls', async () => {
    await tap('.switch')
    await reads('.said', 'change true')
    await (await control('.swiper')).swipeTo(1)
    await reads('.said', 'change 1')
    await (await control('.story')).input('once')
    await reads('.said', 'input "once"')
    await tap('.picker')
    await fixture.mini.native().confirmModal()
    await reads('.said', 'change 0')
  })

  it('measures a ref’s element by selector query, in its pxtransformed size', async () => {
    await tap('.measured')
    await reads('.measured', '50 wide')
  })

  it('receives a scroll-view’s scrolltolower', async () => {
    await (await control('.scroller')).scrollTo(0, 1000)
    await logged('scrolled to lower')
  })

  it('receives pull-down and scroll events of the page', async () => {
    await fixture.mini.callWxMethod('startPullDownRefresh')
    await logged('home pulled')
    await fixture.mini.pageScrollTo(500)
    await logged('home scrolled')
  })
})

describe('a tree deeper than Taro’s templates', () => {
  beforeEach(async () => {
    page = await fixture.goTo('/pages/deep/index')
  })

  it('continues in Taro’s own component, and selectors reach into it', async () => {
    expect(await text('.bottom')).toBe('bottom 0')
  })

  it('is updated and receives events at its bottom', async () => {
    await tap('.bottom')
    expect(await text('.bottom')).toBe('bottom 1')
  })
})

describe('Taro’s hooks', () => {
  it('run in WeChat’s order when a page is opened and closed', async () => {
    await goHome()
    await tap('.go')
    await until(
      () => fixture.mini.currentPage(),
      (top) => top?.path === 'sub/pages/far/index',
    )
    await logged('far ready')
    await fixture.mini.callWxMethod('navigateBack')
    await logged('far unload')
    const entries = await log()
    expect(entries.slice(entries.lastIndexOf('home hide'))).toEqual([
      'home hide',
      'far load 7',
      'far show',
      'far ready',
      'far unload',
      'home show',
    ])
  })

  it('get the query of a subpackage’s page', async () => {
    page = await fixture.goTo('/sub/pages/far/index?id=9')
    expect(await text('.far')).toBe('far with 9')
  })

  it('run when a tab is tapped', async () => {
    await goHome()
    await fixture.post('/api/touch', { from: { x: 280, y: 755 } })
    await logged('tab show', 'tab tapped Tab')
  })
})

describe('an error in a React handler', () => {
  it('is sent to automation', async () => {
    await goHome()
    const thrown = new Promise((done) => fixture.mini.once('exception', done))
    await tap('.throws')
    expect(JSON.stringify(await thrown)).toContain('thrown in a React handler')
  })
})
