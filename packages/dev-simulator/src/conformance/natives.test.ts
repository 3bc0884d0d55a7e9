import { type AutomatorPage, sharedFixture, until } from './open-fixture'

type Seen = {
  readonly type: string
  readonly detail: Record<string, unknown>
}

/** The methods that the automator's typings do not have. */
type Control = {
  tap(): Promise<void>
  input(text: string): Promise<void>
  trigger(type: string, detail?: object): Promise<void>
  value(): Promise<unknown>
  text(): Promise<string>
  attribute(name: string): Promise<unknown>
  property(name: string): Promise<unknown>
  size(): Promise<{ width: number; height: number }>
  style(name: string): Promise<string>
  scrollTo(left: number, top: number): Promise<void>
  swipeTo(index: number): Promise<void>
  moveTo(x: number, y: number): Promise<void>
  slideTo(value: number): Promise<void>
}

const fixture = sharedFixture()
let page: AutomatorPage

const control = async (selector: string) => {
  const found = await page.$(selector)
  if (!found) throw new Error(`${selector} is not there`)
  return found as unknown as Control
}
const seen = async (type: string): Promise<Record<string, unknown> | undefined> =>
  ((await page.data('seen')) as Seen[]).findLast((event) => event.type === type)?.detail
const saw = (type: string) =>
  until(
    () => seen(type),
    (detail) => detail !== undefined,
  )

describe('a native component', () => {
  beforeEach(async () => {
    page = await fixture.goTo('/pages/natives/natives')
  })

  it('scroll-view scrolls and sends scrolltolower at its end', async () => {
    await (await control('.scroller')).scrollTo(0, 1000)
    expect(await saw('scrolltolower')).toEqual({ direction: 'bottom' })
    expect(await seen('scroll')).toMatchObject({ scrollTop: 320, scrollLeft: 0 })
  })

  it('scroll-view scrolls to the child that the page names', async () => {
    await page.setData({ into: 'end' })
    expect(await saw('scroll')).toMatchObject({ scrollLeft: 0 })
  })

  it('swiper turns and sends the item that it shows', async () => {
    await (await control('.swiper')).swipeTo(1)
    expect(await saw('change')).toEqual({ current: 1, currentItemId: 'y', source: 'touch' })
  })

  it('image sends its size, and takes its height from its width', async () => {
    expect(await saw('load')).toEqual({ width: 2, height: 1 })
    expect(await (await control('.good')).size()).toEqual({ width: 60, height: 30 })
  })

  it('image sends an error when it cannot be loaded', async () => {
    expect((await saw('error'))?.errMsg).toContain('none.png')
  })

  it('progress shows its percentage', async () => {
    expect(await (await control('.progress')).text()).toBe('40%')
  })

  it('rich-text draws only trusted tags', async () => {
    expect((await (await control('.rich')).text()).trim()).toBe('rich text')
  })

  it('movable-view stays inside its area', async () => {
    await (await control('.movable')).moveTo(1000, 20)
    expect(await saw('change')).toEqual({ x: 150, y: 20, source: 'touch' })
  })

  it('page-container opens, and going back closes it before the page', async () => {
    await page.setData({ open: true })
    expect(await saw('enter')).toEqual({})
    await fixture.mini.native().navigateLeft()
    expect(await saw('leave')).toEqual({})
    expect((await fixture.mini.currentPage())?.path).toBe('pages/natives/natives')
  })

  it('root-portal keeps its children in reach of the page’s selectors', async () => {
    expect(await (await control('.ported')).text()).toBe('ported')
  })

  it('has its aria attributes', async () => {
    expect(await (await control('.said')).attribute('role')).toBe('heading')
    expect(await (await control('.said')).attribute('aria-label')).toBe('said aloud')
  })

  it('is not shown while hidden is true', async () => {
    expect(await (await control('.hidden-one')).style('display')).toBe('none')
  })

  it('navigator opens its page', async () => {
    await (await control('.link')).tap()
    const current = await until(
      () => fixture.mini.currentPage(),
      (top) => top?.path === 'pages/detail/detail',
    )
    expect(current?.query).toEqual({ id: 'nav' })
  })
})

describe('a form', () => {
  beforeEach(async () => {
    page = await fixture.goTo('/pages/forms/forms')
  })

  it('sends the text of an input, cut to its maxlength', async () => {
    await (await control('.name')).input('lanterns')
    expect(await page.data('typed')).toBe('lante')
    expect(await (await control('.name')).value()).toBe('lante')
  })

  it('sends the text of a textarea', async () => {
    await (await control('.story')).input('one\ntwo')
    expect(await page.data('typed')).toBe('one\ntwo')
  })

  it('writes the text of an input back to model:value', async () => {
    await (await control('.bound')).input('changed')
    expect(await page.data('bound')).toBe('changed')
  })

  it('sends the state of a switch', async () => {
    await (await control('.switch')).tap()
    expect(await seen('change')).toEqual({ value: true })
  })

  it('sends all checked values of a checkbox-group', async () => {
    await (await control('.apple')).tap()
    expect(await seen('change')).toEqual({ value: ['apple', 'pear'] })
  })

  it('presses the control of a label', async () => {
    await (await control('.fruit-label')).tap()
    expect(await seen('change')).toEqual({ value: ['apple', 'pear'] })
  })

  it('keeps one value chosen in a radio-group', async () => {
    await (await control('.small')).tap()
    await (await control('.large')).tap()
    expect(await seen('change')).toEqual({ value: 'l' })
    expect(await (await control('.small')).property('checked')).toBe(false)
  })

  it('moves a slider in steps', async () => {
    await (await control('.slider')).slideTo(43)
    expect(await seen('change')).toEqual({ value: 45 })
  })

  it('sends the index that was chosen in a picker’s sheet', async () => {
    await (await control('.picker')).tap()
    await fixture.mini.native().confirmModal()
    expect(await saw('change')).toEqual({ value: 0 })
  })

  it('sends cancel when a picker’s sheet is closed', async () => {
    await (await control('.picker')).tap()
    await fixture.post('/api/sheet/close')
    expect(await saw('cancel')).toEqual({})
  })

  it('sends the date of a picker of mode date', async () => {
    await (await control('.date')).tap()
    await fixture.mini.native().confirmModal()
    expect(await saw('change')).toEqual({ value: '2027-02-06' })
  })

  it('sends the values of all named fields on submit', async () => {
    await (await control('.name')).input('Lin')
    await (await control('.switch')).tap()
    await (await control('.submit')).tap()
    expect(await page.data('submitted')).toEqual({
      name: 'Lin',
      story: '',
      on: true,
      fruits: ['pear'],
      size: '',
      volume: 20,
      color: 0,
    })
  })

  it('empties its fields on reset', async () => {
    await (await control('.name')).input('Lin')
    await (await control('.reset')).tap()
    expect(await (await control('.name')).value()).toBe('')
    expect(await page.data('wasReset')).toBe(true)
  })
})
