import { type AutomatorPage, sharedFixture, until } from './open-fixture'

type Seen = {
  readonly type: string
  readonly from: string
  readonly detail: Record<string, unknown>
}

type Control = {
  $(selector: string): Promise<Control | null>
  tap(): Promise<void>
  text(): Promise<string>
  input(text: string): Promise<void>
  attribute(name: string): Promise<unknown>
  outerWxml(): Promise<string>
  style(name: string): Promise<string>
  domProperty(name: string): Promise<string>
  size(): Promise<{ width: number; height: number }>
  offset(): Promise<{ left: number; top: number }>
  scrollTo(left: number, top: number): Promise<void>
  swipeTo(index: number): Promise<void>
}

const fixture = sharedFixture()
let page: AutomatorPage
beforeEach(async () => {
  page = await fixture.goTo('/pages/looks/looks')
})
afterEach(async () => {
  expect(await fixture.get('/api/state')).toMatchObject({ problems: [] })
})

const control = async (selector: string) => (await page.$(selector)) as unknown as Control
const seen = async () => (await page.data('seen')) as Seen[]
const saw = async (from: string, type: string) =>
  (
    await until(
      async () => (await seen()).findLast((event) => event.from === from && event.type === type),
      (event) => event !== undefined,
    )
  )?.detail
const touch = (from: object, to?: object) => fixture.post('/api/touch', { from, to })

describe('a view or a text', () => {
  it('is hidden by any word, and not by an undefined value', async () => {
    expect(await (await control('.plain')).style('display')).toBe('block')
    expect(await (await control('.hidden-word')).style('display')).toBe('none')
  })

  it('tells its properties with the declared types', async () => {
    expect(await page.callMethod('nodeProperties')).toEqual({ hoverClass: 'none', hoverStartTime: 90 })
    expect(await (await control('.plain')).attribute('hover-start-time')).toBe(90)
    expect(await (await control('.plain')).outerWxml()).toContain('hover-start-time="90"')
  })

  it('can be selected and keeps its spaces where its properties say so', async () => {
    expect(await (await control('.chosen')).style('user-select')).toBe('text')
    expect(await (await control('.spaced')).style('white-space')).toContain('pre-wrap')
  })
})

describe('an image by its mode', () => {
  const modes = [
    ['scaleToFill', '100% 100%', 'center center'],
    ['aspectFit', 'contain', 'center center'],
    ['aspectFill', 'cover', 'center center'],
    ['top left', 'auto', 'left top'],
  ]
  it.each(modes)('is laid out as mode %s says', async (mode, size, position) => {
    await saw(mode, 'load')
    const image = await control(`[id="${mode}"]`)
    expect(await image.domProperty('firstElementChild.style.backgroundSize')).toBe(size)
    expect(await image.domProperty('firstElementChild.style.backgroundPosition')).toBe(position)
  })

  it('takes its width from its height with mode heightFix', async () => {
    await saw('heightFix', 'load')
    expect(await (await control('[id="heightFix"]')).size()).toEqual({ width: 80, height: 40 })
  })
})

describe('an image', () => {
  it('with lazy-load is loaded only when it is near the screen', async () => {
    await saw('scaleToFill', 'load')
    expect((await seen()).some(({ from }) => from === 'lazy')).toBe(false)
    await fixture.mini.callWxMethod('pageScrollTo', { scrollTop: 6000, duration: 0 })
    expect(await saw('lazy', 'load')).toEqual({ width: 2, height: 1 })
  })

  it('is also shown as a cover-image', async () => {
    const art = () =>
      control('.cover-image').then((it) => it.domProperty('firstElementChild.style.backgroundImage'))
    expect(await until(art, Boolean)).toContain('dot.png')
  })
})

describe('a horizontal scroll-view', () => {
  it('sends an event at both of its ends', async () => {
    const wide = await control('.wide')
    await wide.scrollTo(400, 0)
    expect(await saw('wide', 'scroll')).toMatchObject({ scrollLeft: 400, scrollTop: 0 })
    expect(await saw('wide', 'scrolltolower')).toEqual({ direction: 'right' })
    await wide.scrollTo(0, 0)
    expect(await saw('wide', 'scrolltoupper')).toEqual({ direction: 'left' })
  })
})

describe('a swiper', () => {
  it('that is vertical and circular can be dragged over its end', async () => {
    const { left, top } = await (await control('.tall')).offset()
    const from = { x: left + 50, y: top + 88 + 15 }
    await touch(from, { x: from.x, y: from.y + 40 })
    expect(await saw('tall', 'change')).toMatchObject({ current: 2, source: 'touch' })
    expect(await saw('tall', 'transition')).toMatchObject({ dx: expect.any(Number), dy: expect.any(Number) })
    expect(await saw('tall', 'animationfinish')).toMatchObject({ current: 2 })
  })

  it('with autoplay turns by itself', async () => {
    expect(await saw('self', 'change')).toMatchObject({ source: 'autoplay' })
  })
})

describe('a field', () => {
  it('sends focus and blur', async () => {
    await touch({ selector: '.field' })
    expect(await saw('field', 'focus')).toMatchObject({ value: '' })
    await fixture.mini.callWxMethod('hideKeyboard')
    expect(await saw('field', 'blur')).toMatchObject({ value: '' })
  })

  it('with auto-height grows and sends its number of lines', async () => {
    const before = (await (await control('.area')).size()).height
    await (await control('.area')).input('one\ntwo\nthree\nfour\nfive\nsix\nseven')
    expect(await saw('area', 'linechange')).toMatchObject({ lineCount: 7 })
    expect((await (await control('.area')).size()).height).toBeGreaterThan(before)
  })
})

describe('a control', () => {
  it('that is disabled ignores taps', async () => {
    const box = await control('.off-box')
    await box.tap()
    expect(await box.attribute('checked')).toBe(false)
  })

  it('of kind slider sends changing while it is dragged, and shows its value', async () => {
    await fixture.mini.callWxMethod('pageScrollTo', { selector: '#slide', duration: 0 })
    const { left, top } = await (await control('.slide')).offset()
    const { width, height } = await (await control('.slide')).size()
    const from = { x: left + 30, y: top - Number(await page.scrollTop()) + 88 + height / 2 }
    await touch(from, { x: left + width - 60, y: from.y })
    const { value } = (await saw('slide', 'change')) as { value: number }
    expect(value).toBeGreaterThan(10)
    expect(await saw('slide', 'changing')).toBeDefined()
    expect((await (await control('.slide')).text()).trim()).toBe(String(value))
  })

  it('of kind date picker keeps to its bounds', async () => {
    await (await control('.day')).tap()
    const chosenDay = (day: string) =>
      until(
        () => fixture.get<{ chosen: string[] } | null>('/api/sheet'),
        (sheet) => sheet?.chosen[2] === day,
      )
    await chosenDay('20')
    await touch({ x: 312, y: 690 }, { x: 312, y: 690 - 20 * 34 })
    await chosenDay('25')
    await fixture.mini.native().confirmModal()
    expect(await saw('day', 'change')).toEqual({ value: '2027-03-25' })
  })

  it('of kind button with open-type chooseAvatar sends a temporary file', async () => {
    await (await control('.avatar')).tap()
    const files = [{ name: 'me.png', content: 'iVBORw0KGgo=' }]
    await until(
      () => fixture.post<{ chosen: boolean }>('/api/files', { files }),
      ({ chosen }) => chosen,
    )
    expect(await saw('avatar', 'chooseavatar')).toEqual({
      avatarUrl: expect.stringMatching(/^wxfile:.*png$/),
    })
  })
})

describe('a page-container', () => {
  it('sends an event at every step of its opening and closing', async () => {
    await page.setData({ open: true })
    await saw('sheet', 'afterenter')
    await touch({ x: 180, y: 120 })
    await saw('sheet', 'afterleave')
    const steps = (await seen()).filter(({ from }) => from === 'sheet').map(({ type }) => type)
    expect(steps).toEqual(['beforeenter', 'afterenter', 'clickoverlay', 'beforeleave', 'afterleave'])
  })
})

describe('match-media', () => {
  it('shows its children only on a phone of the given size', async () => {
    expect(await (await control('.narrow')).style('display')).toBe('contents')
    expect(await (await control('.broad')).style('display')).toBe('none')
  })
})

describe('a component that a browser does not have', () => {
  it('is named in its place where it is a map', async () => {
    expect((await (await control('.map')).text()).trim()).toContain('<map>')
  })

  it('is named on the phone and in the console, and shows its children', async () => {
    const said: string[] = []
    const hear = ({ args }: { args: unknown[] }) => said.push(String(args[0]))
    fixture.mini.on('console', hear)
    page = await fixture.goTo('/pages/unsupported/unsupported')
    await until(
      async () => said,
      (all) => all.length === 2,
    )
    fixture.mini.off('console', hear)
    expect(said).toEqual([
      '<page-meta> is not supported by this simulator',
      '<camera> is not supported by this simulator',
    ])
    expect((await (await control('.camera')).text()).trim()).toBe('<camera>')
    expect(await (await control('.inside')).text()).toBe('shown all the same')
  })
})
