import { type AutomatorPage, sharedFixture, until } from './open-fixture'

type Seen = {
  readonly type: string
  readonly detail: Record<string, unknown>
}

type Control = {
  tap(): Promise<void>
  trigger(type: string, detail?: object): Promise<void>
  text(): Promise<string>
  style(name: string): Promise<string>
  offset(): Promise<{ left: number; top: number }>
  size(): Promise<{ width: number; height: number }>
}

const fixture = sharedFixture()
let page: AutomatorPage
beforeEach(async () => {
  page = await fixture.goTo('/pages/controls/controls')
})

const control = async (selector: string) => (await page.$(selector)) as unknown as Control
const seen = async (type: string) =>
  ((await page.data('seen')) as Seen[]).findLast((event) => event.type === type)?.detail
const saw = (type: string) =>
  until(
    () => seen(type),
    (detail) => detail !== undefined,
  )
const sheetOf = (kind: string) =>
  until(
    () => fixture.get<{ kind: string } | null>('/api/sheet'),
    (open) => open?.kind === kind,
  )
const closeSheet = () => fixture.post('/api/sheet/close')
const touch = (from: object, to?: object) => fixture.post('/api/touch', { from, to })
const confirmPicker = async () => {
  await sheetOf('picker')
  await fixture.mini.native().confirmModal()
}

/** Turns a wheel of the open picker by one row with a finger, until it rests at a word. */
const turnWheel = async (column: number, of: number, word: string) => {
  await sheetOf('picker')
  const x = (375 / of) * (column + 0.5)
  await touch({ x, y: 690 }, { x, y: 690 - 34 })
  await until(
    () => fixture.get<{ chosen: string[] }>('/api/sheet'),
    ({ chosen }) => chosen[column] === word,
  )
}

describe('pickers', () => {
  it('of mode time answer with hours and minutes', async () => {
    await (await control('.time')).tap()
    await confirmPicker()
    expect(await saw('change')).toEqual({ value: '07:30' })
  })

  it('with range-key show that key of their objects', async () => {
    await (await control('.keyed')).tap()
    await confirmPicker()
    expect(await saw('change')).toEqual({ value: 1 })
  })

  it('of mode multiSelector answer with an index for each column', async () => {
    await (await control('.multi')).tap()
    await confirmPicker()
    expect(await saw('change')).toEqual({ value: [0, 1] })
  })

  it('of mode multiSelector send columnchange and take the page’s new ranges', async () => {
    await (await control('.multi')).tap()
    await turnWheel(0, 2, 'tea')
    expect(await saw('columnchange')).toEqual({ column: 0, value: 1 })
    await fixture.mini.native().confirmModal()
    expect(await saw('change')).toEqual({ value: [1, 0] })
  })

  it('of mode region answer with names and codes', async () => {
    await (await control('.region')).tap()
    await confirmPicker()
    expect(await saw('change')).toEqual({
      value: ['广东省', '深圳市', '福田区'],
      code: ['440000', '440300', '440304'],
    })
  })

  it('of mode region offer the cities of the province that was turned to', async () => {
    await (await control('.region')).tap()
    await turnWheel(0, 3, '广西壮族自治区')
    await fixture.mini.native().confirmModal()
    expect(((await saw('change')) as { value: string[] }).value[0]).toBe('广西壮族自治区')
    expect(((await saw('change')) as { value: string[] }).value[1]).toBe('南宁市')
  })
})

describe('picker-view', () => {
  it('sends the row that it was turned to', async () => {
    const column = await control('.wheel-column')
    const { top } = await column.offset()
    const view = (await fixture.mini.callWxMethod('getWindowInfo')) as unknown as { screenTop: number }
    const y = view.screenTop + top - Number(await page.scrollTop()) + 50
    await touch({ x: 180, y }, { x: 180, y: y - 40 })
    expect(await saw('change')).toEqual({ value: [1] })
  })

  it('turns to the row that the page sets', async () => {
    const topOfLast = async () =>
      (await ((await page.$$('.wheel-column view')) as unknown as Control[])[2]?.offset())?.top
    const before = Number(await topOfLast())
    await page.setData({ wheel: [2] })
    await until(topOfLast, (top) => before - Number(top) === 68)
  })
})

describe('the refresher of a scroll-view', () => {
  it('sends refresherrefresh, and refresherrestore when the page has refreshed', async () => {
    const { left, top } = await (await control('.pullable')).offset()
    const y = 88 + top + 20
    await touch({ x: left + 100, y }, { x: left + 100, y: y + 160 })
    expect(await saw('refresherrefresh')).toMatchObject({ dy: 40 })
    await page.setData({ refreshing: false })
    expect(await saw('refresherrestore')).toMatchObject({ dy: 0 })
  })

  it('sends refresherabort after a pull that is too short', async () => {
    const { left, top } = await (await control('.pullable')).offset()
    const y = 88 + top + 20
    await touch({ x: left + 100, y }, { x: left + 100, y: y + 30 })
    await saw('refresherabort')
    expect(await seen('refresherrefresh')).toBeUndefined()
  })
})

describe('the look of a component', () => {
  it('has the hover-class while a finger is on it', async () => {
    const pressed = await control('.pressed-view')
    const colour = () => pressed.style('background-color')
    const held = fixture.post('/api/touch', { from: { selector: '.under-finger' }, hold: 500 })
    await until(colour, (color) => color === 'rgb(1, 2, 3)')
    await held
    await until(colour, (color) => color === 'rgba(0, 0, 0, 0)')
  })

  it('is as large as the size of an icon says', async () => {
    expect(await (await control('.icon')).size()).toMatchObject({ width: 40, height: 40 })
  })

  it('changes as its animation says', async () => {
    await page.callMethod('animate')
    const transform = await until(
      async () => (await control('.animated')).style('transform'),
      (value) => value !== 'none',
    )
    expect(transform).toBe('matrix(1, 0, 0, 1, 40, 0)')
    expect(await (await control('.animated')).style('opacity')).toBe('0.5')
  })

  it('of a cover-view shows its children', async () => {
    expect(await (await control('.cover')).text()).toBe('cover')
  })
})

describe('a web-view', () => {
  it('shows the address that it would open', async () => {
    expect((await (await control('.web')).text()).trim()).toBe('<web-view> https://example.com/')
  })
})

describe('a canvas of type 2d', () => {
  it('can be drawn on and saved as a file', async () => {
    expect(await page.callMethod('draw')).toEqual({
      color: [10, 20, 30],
      tempFilePath: expect.stringMatching(/^wxfile:\/\/tmp_.*\.png$/),
      width: 20,
      height: 10,
    })
  })
})

describe('a button', () => {
  it('with open-type share asks the page what to send', async () => {
    await (await control('.share')).tap()
    expect(await sheetOf('share')).toMatchObject({
      title: 'button button',
      path: '/pages/detail/detail?id=shared',
    })
    await fixture.mini.native().shareConfirm()
  })

  it('with open-type agreePrivacyAuthorization agrees to the privacy guideline', async () => {
    await (await control('.privacy')).tap()
    await saw('agreeprivacyauthorization')
    expect(await fixture.mini.callWxMethod('getPrivacySetting')).toMatchObject({ needAuthorization: false })
  })

  it('with open-type openSetting sends what was authorised', async () => {
    await (await control('.settings')).tap()
    expect(await saw('opensetting')).toMatchObject({ authSetting: {} })
  })

  it('with open-type getPhoneNumber asks the person and sends a code', async () => {
    await (await control('.phone')).tap()
    await sheetOf('authorize')
    await fixture.mini.native().authorizeAllow()
    expect(await saw('getphonenumber')).toMatchObject({ errMsg: 'getPhoneNumber:ok' })
  })

  it('with open-type getPhoneNumber sends that the person refused', async () => {
    await (await control('.phone')).tap()
    await sheetOf('authorize')
    await closeSheet()
    expect(await saw('getphonenumber')).toMatchObject({ errMsg: 'getPhoneNumber:fail user deny' })
  })

  it('with open-type getUserInfo sends WeChat’s anonymous name', async () => {
    await (await control('.person')).tap()
    expect(await saw('getuserinfo')).toMatchObject({ userInfo: { nickName: '微信用户' } })
  })

  it('with an open-type that is not supported warns by its name', async () => {
    const said = new Promise((done) => fixture.mini.once('console', done))
    await (await control('.unknown')).tap()
    expect(JSON.stringify(await said)).toContain('launchApp')
  })
})
