import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { type AutomatorPage, sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()
let page: AutomatorPage
beforeEach(async () => {
  page = await fixture.goTo('/pages/home/home')
})

declare const wx: Record<string, (...args: unknown[]) => unknown>

/** Sends one call over a socket of its own, because the automator's client sends only known methods. */
const raw = (
  method: string,
  params: object = {},
): Promise<{ result?: unknown; error?: { message: string } }> =>
  new Promise((done) => {
    const socket = new WebSocket(fixture.wsEndpoint)
    socket.on('open', () => socket.send(JSON.stringify({ id: '1', method, params })))
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data))
      if (answer.id !== '1') return
      socket.close()
      done(answer)
    })
  })

describe('a call of the automation protocol', () => {
  it('is answered with its name when the method is unknown', async () => {
    expect((await raw('Page.flyAway')).error?.message).toBe('Page.flyAway is not supported by this simulator')
  })

  it('is answered with a sentence when the method needs WeChat’s servers', async () => {
    expect((await raw('Tool.getTicket')).error?.message).toContain('Tool.getTicket needs WeChat itself')
  })

  it('is answered with an error when its page is closed', async () => {
    await fixture.goTo('/pages/detail/detail')
    expect(
      (await raw('Page.getData', { pageId: (page as unknown as { id: number }).id })).error?.message,
    ).toContain('is not open')
  })
})

describe('a mock of a wx method', () => {
  afterEach(async () => {
    await fixture.mini.restoreWxMethod('getStorageSync')
    await fixture.mini.restoreWxMethod('cloud.callFunction')
    await fixture.mini.restoreWxMethod('showModal')
  })

  it('answers with its result', async () => {
    await fixture.mini.mockWxMethod('showModal', { confirm: true, cancel: false })
    expect(await fixture.mini.callWxMethod('showModal', {})).toEqual({ confirm: true, cancel: false })
  })

  it('answers through a function that can call the original method', async () => {
    await fixture.mini.mockWxMethod(
      'getStorageSync',
      function (this: { origin: (key: string) => unknown }, key: string, extra: string) {
        return key === 'mine' ? extra : this.origin(key)
      } as never,
      'mocked',
    )
    expect(await fixture.mini.callWxMethod('getStorageSync', 'mine')).toBe('mocked')
    expect(await fixture.mini.callWxMethod('getStorageSync', 'other')).toBe('')
  })

  it('replaces a method of wx.cloud by its dotted name', async () => {
    await fixture.mini.mockWxMethod('cloud.callFunction', { result: { ok: true } })
    expect(await fixture.mini.callWxMethod('cloud.callFunction', { name: 'x' })).toEqual({
      result: { ok: true },
    })
  })

  it('fails where the errMsg of its result says so', async () => {
    await fixture.mini.mockWxMethod('showModal', { errMsg: 'showModal:fail no' })
    await expect(fixture.mini.callWxMethod('showModal', {})).rejects.toThrow('showModal:fail no')
  })

  it('is removed by restoreWxMethod', async () => {
    await fixture.mini.mockWxMethod('getStorageSync', 'mock')
    await fixture.mini.restoreWxMethod('getStorageSync')
    expect(await fixture.mini.callWxMethod('getStorageSync', 'none')).toBe('')
  })
})

describe('automation', () => {
  it('reads an element’s size, offset, attributes and wxml', async () => {
    const title = await page.$('.title')
    expect(await title?.size()).toMatchObject({ width: 375 })
    expect(await title?.offset()).toEqual({ left: 0, top: 0 })
    expect(await title?.attribute('class')).toBe('title')
    expect(await title?.attribute('id')).toBe('title')
    expect(await title?.wxml()).toBe('hello')
    expect(await title?.outerWxml()).toContain('<view id="title" class="title"')
  })

  it('reads a page’s data by path', async () => {
    expect(await page.data('rows[1].name')).toBe('Bo')
  })

  it('finds elements by XPath', async () => {
    const found = await (
      page as unknown as { xpath(path: string): Promise<{ text(): Promise<string> }> }
    ).xpath('//view[@id="title"]')
    expect(await found.text()).toBe('hello')
  })

  it('takes a picture of the screen at twice its logical width', async () => {
    const path = join(tmpdir(), `screen-${process.pid}.png`)
    await fixture.mini.screenshot({ path })
    const png = readFileSync(path)
    rmSync(path)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(750)
  })

  it('receives what the mini program writes to the console', async () => {
    const said = new Promise((done) => fixture.mini.on('console', done))
    await fixture.mini.evaluate(() => console.log('hello', { n: 1 }))
    expect(await said).toEqual({ type: 'log', args: ['hello', { n: 1 }] })
  })

  it('receives calls of a function that it exposed', async () => {
    const called = new Promise((done) => {
      fixture.mini.exposeFunction('tellTest', (...args: unknown[]) => done(args))
    })
    await fixture.mini.evaluate(() => {
      ;(globalThis as unknown as { tellTest(a: number): void }).tellTest(7)
    })
    expect(await called).toEqual([7])
  })
})

describe('the native functions of automation', () => {
  it('go back as the navigation bar does', async () => {
    await fixture.goTo('/pages/detail/detail?id=1', 'navigateTo')
    await fixture.mini.native().navigateLeft()
    const top = await until(
      () => fixture.mini.currentPage(),
      (current) => current?.path === 'pages/home/home',
    )
    expect(top?.path).toBe('pages/home/home')
  })

  it('put the mini program into the background and bring it back', async () => {
    await page.callMethod('takeLog')
    await fixture.mini.native().goHome()
    await until(
      () => fixture.get<{ kind: string } | null>('/api/sheet'),
      (sheet) => sheet?.kind === 'away',
    )
    await fixture.post('/api/sheet/close')
    await until(
      async () => (await page.callMethod('takeLog')) as string[],
      (log) => log.includes('app.onShow'),
    )
  })
})

describe('an unknown native function of automation', () => {
  it('is answered with its name', async () => {
    expect((await raw('Tool.native', { method: 'closePaymentDialog' })).error?.message).toContain(
      'closePaymentDialog',
    )
  })
})
