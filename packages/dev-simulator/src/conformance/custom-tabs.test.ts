import { join } from 'node:path'
import { sharedFixture, until } from './open-fixture'

const fixture = sharedFixture({ dist: join(import.meta.dirname, '../../fixtures/tabs') })

describe('a custom tab bar', () => {
  it('exists before onLoad and shows what the page sets', async () => {
    const page = await fixture.mini.currentPage()
    expect(await page?.callMethod('tabBar')).toEqual({ selected: 0, foundOnLoad: true })
  })

  it('reacts to a finger, and every tab page has its own', async () => {
    await fixture.post('/api/touch', { from: { selector: '.tab-two' } })
    const two = await until(
      () => fixture.mini.currentPage(),
      (page) => page?.path === 'pages/two/two',
    )
    expect(await two?.callMethod('tabBar')).toEqual({ selected: 1, foundOnLoad: true })
  })

  it('replaces WeChat’s tab bar, so that the page’s window is higher', async () => {
    const { windowHeight } = (await fixture.mini.callWxMethod('getWindowInfo')) as { windowHeight: number }
    expect(windowHeight).toBe(812 - 44 - 44)
  })
})
