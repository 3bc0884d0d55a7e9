import { type AutomatorPage, sharedFixture } from './open-fixture'

const fixture = sharedFixture()

const textOf = async (page: AutomatorPage, selector: string) => (await page.$(selector))?.text()

describe('a template', () => {
  let page: AutomatorPage
  beforeAll(async () => {
    page = await fixture.goTo('/pages/home/home')
  })

  it('runs wxs from a file and inline', async () => {
    expect(await textOf(page, '.shout')).toBe('HELLO! 42')
  })

  it('imports templates and spreads data into them', async () => {
    const names = await page.$$('.name')
    expect(await Promise.all(names.map((name: { text(): Promise<string> }) => name.text()))).toEqual([
      '0:Ann',
      '1:Bo',
    ])
  })

  it('includes files', async () => {
    expect(await textOf(page, '.foot')).toBe('hello foot')
  })

  it('shows the other branch of wx:if when data changes', async () => {
    await page.setData({ shown: false })
    expect(await page.$('.shown')).toBeNull()
    expect(await textOf(page, '.hidden')).toBe('no')
  })
})

describe('an event of a template', () => {
  let page: AutomatorPage
  beforeEach(async () => {
    page = await fixture.goTo('/pages/home/home')
  })

  it('carries dataset, marks and touches as in WeChat', async () => {
    await (await page.$$('.row'))[1]?.tap()
    const event = await page.data('event')
    expect(event).toMatchObject({
      type: 'tap',
      currentTarget: { dataset: { rowId: 'b' } },
      mark: { list: 'rows' },
      touches: [{ identifier: 0 }],
    })
  })

  it('bubbles to the page', async () => {
    await (await page.$('.free'))?.tap()
    expect(await page.data('events')).toEqual(['capture', 'outer'])
  })

  it('stops at a catch listener', async () => {
    await (await page.$('.inner'))?.tap()
    expect(await page.data('events')).toEqual(['capture', 'inner', 'middle'])
  })

  it('does not reach a disabled button', async () => {
    await (await page.$('.off'))?.tap()
    expect(await page.data('events')).toEqual([])
  })

  it('is a longpress when the touch is held', async () => {
    await (await page.$('.holds'))?.longpress()
    expect(await page.data('events')).toEqual(['held'])
  })

  it('reaches the page from a component', async () => {
    const card = await page.$('.first-card')
    await (await card?.$('.card-label'))?.tap()
    expect(await page.data('picked')).toEqual({ label: 'one' })
  })
})

describe('a selector', () => {
  let page: AutomatorPage
  beforeAll(async () => {
    page = await fixture.goTo('/pages/home/home')
  })

  it('finds nothing inside of a custom component', async () => {
    expect(await page.$('.card-label')).toBeNull()
  })

  it('finds elements from inside of their custom component', async () => {
    const label = await (await page.$('.first-card'))?.$('.card-label')
    expect(await label?.text()).toBe('one ONE')
  })

  it('finds what a page puts into a slot', async () => {
    expect(await textOf(page, '.slotted')).toBe('slot')
  })

  it('finds what a page puts into a virtual host', async () => {
    expect(await textOf(page, '.in-shell')).toBe('in a virtual host')
  })

  it('can have ids, tags and descendants', async () => {
    expect(await textOf(page, '#title')).toBe('hello')
    expect(await textOf(page, '.outer > .middle view')).toBe('in')
  })
})

describe('a style', () => {
  let page: AutomatorPage
  const style = async (selector: string, name: string) => (await page.$(selector))?.style(name)
  beforeAll(async () => {
    page = await fixture.goTo('/pages/styled/styled')
  })

  it('measures rpx by the width of the phone', async () => {
    expect(await style('.boxed', 'width')).toBe('50px')
    expect(await style('.inline', 'width')).toBe('187.5px')
  })

  it('measures vh by the page’s window', async () => {
    const { windowHeight } = (await fixture.mini.callWxMethod('getWindowInfo')) as { windowHeight: number }
    expect(await style('.half', 'height')).toBe(`${windowHeight / 2}px`)
  })

  it('uses the safe area of the phone', async () => {
    expect(await style('.safe', 'padding-bottom')).toBe('34px')
  })

  it('is taken from an imported stylesheet', async () => {
    expect(await style('.fixed', 'position')).toBe('fixed')
  })

  it('of a page does not apply inside of a component, nor the other way round', async () => {
    expect(await style('.card-label', 'color')).toBe('rgb(0, 128, 0)')
    const inside = await (await page.$('.card'))?.$('.card-label')
    expect(await inside?.style('color')).toBe('rgb(0, 0, 255)')
  })

  it('applies inside of a component through external classes', async () => {
    const inside = await (await page.$('.card'))?.$('.card-label')
    expect(await inside?.style('background-color')).toBe('rgb(9, 8, 7)')
  })

  it('of a component’s :host applies to its host', async () => {
    expect(await style('.card', 'padding-top')).toBe('10px')
  })

  it('follows the theme of the phone and not of the machine', async () => {
    expect(await style('.themed', 'background-color')).toBe('rgb(1, 1, 1)')
    await fixture.post('/api/settings', { theme: 'dark' })
    expect(await style('.themed', 'background-color')).toBe('rgb(2, 2, 2)')
    await fixture.post('/api/settings', { theme: 'light' })
  })
})

describe('a custom component', () => {
  let page: AutomatorPage
  beforeAll(async () => {
    page = await fixture.goTo('/pages/deep/deep')
  })

  it('is selected by its page', async () => {
    expect(await page.callMethod('card')).toBe('card deep')
  })

  it('gives automation its data and methods', async () => {
    const card = (await page.$('#deep-card')) as unknown as {
      data(path: string): Promise<unknown>
      callMethod(name: string): Promise<unknown>
    }
    expect(await card.data('shouted')).toBe('DEEP')
    expect(await card.callMethod('whoAmI')).toBe('card deep')
  })

  it('is measured from the page’s window', async () => {
    const [box, viewport] = (await page.callMethod('measure')) as Record<string, unknown>[]
    expect(box).toMatchObject({ width: 50, height: 25, left: 0, dataset: { x: '1' } })
    expect(viewport).toMatchObject({ scrollTop: 0 })
  })

  it('is observed when it comes into view', async () => {
    expect(await page.callMethod('observe')).toMatchObject({ dataset: { x: '1' }, intersectionRatio: 1 })
  })
})
