import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AutomatorPage, sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()
let server: Server
let origin: string
const received: { headers: IncomingMessage['headers']; body: string }[] = []

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    received.push({ headers: incoming.headers, body: Buffer.concat(chunks).toString('latin1') })
    if (incoming.url === '/pixel') response.writeHead(200, { 'content-type': 'image/png' }).end(PIXEL)
    else response.end('kept')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

type Anything = Record<string, unknown>
const call = (method: string, ...args: unknown[]) =>
  fixture.mini.callWxMethod(method, ...args) as Promise<Anything>
const sheetOf = (kind: string) =>
  until(
    () => fixture.get<Anything | null>('/api/sheet'),
    (open) => open?.kind === kind,
  )
const closeSheet = () => fixture.post('/api/sheet/close')
const touch = (from: object) => fixture.post('/api/touch', { from })

declare const wx: Record<string, (...args: unknown[]) => Record<string, (...args: unknown[]) => unknown>>

describe('the clipboard', () => {
  it('keeps a text and shows a toast', async () => {
    await call('setClipboardData', { data: 'lantern' })
    expect(await call('getClipboardData')).toMatchObject({ data: 'lantern' })
    const { toast } = await fixture.get<{ toast: { title: string } }>('/api/state')
    expect(toast.title).toBe('内容已复制')
  })
})

describe('wx.scanCode', () => {
  it('answers with the text that the person writes for the code', async () => {
    const answer = call('scanCode', {})
    await sheetOf('scan')
    await fixture.post('/api/sheet/confirm', { text: 'https://example.com/c' })
    expect(await answer).toMatchObject({ result: 'https://example.com/c', scanType: 'QR_CODE' })
  })

  it('fails with cancel when its sheet is closed', async () => {
    const refused = expect(call('scanCode', {})).rejects.toThrow('scanCode:fail cancel')
    await sheetOf('scan')
    await closeSheet()
    await refused
  })
})

describe('a modal with a field', () => {
  it('answers with the text that was written', async () => {
    const answer = call('showModal', { title: 'Name?', editable: true })
    await sheetOf('modal')
    await fixture.post('/api/sheet/confirm', { text: 'Lin' })
    expect(await answer).toMatchObject({ confirm: true, content: 'Lin' })
  })
})

describe('a file', () => {
  let path: string
  beforeAll(async () => {
    path = String((await call('downloadFile', { url: `${origin}/pixel` })).tempFilePath)
  })

  it('is downloaded to a temporary path', () => {
    expect(path).toMatch(/^wxfile:\/\/tmp_.*\.png$/)
  })

  it('is uploaded as a form with its other fields', async () => {
    const answer = await call('uploadFile', {
      url: `${origin}/upload`,
      filePath: path,
      name: 'picture',
      formData: { album: 'spring' },
    })
    expect(answer).toMatchObject({ statusCode: 200, data: 'kept' })
    const { headers, body } = received.at(-1) as (typeof received)[number]
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(body).toContain('name="album"\r\n\r\nspring')
    expect(body).toContain('name="picture"; filename="')
    expect(body).toContain(PIXEL.toString('latin1'))
  })

  it('that does not exist cannot be uploaded', async () => {
    const options = { url: `${origin}/upload`, filePath: 'wxfile://none', name: 'x' }
    await expect(call('uploadFile', options)).rejects.toThrow('uploadFile:fail file doesn')
  })

  it('that is a picture tells its size', async () => {
    expect(await call('getImageInfo', { src: path })).toMatchObject({ width: 1, height: 1 })
  })

  it('that is a picture can be preloaded, and a missing one fails', async () => {
    const ahead = (src: string) => call('preloadAssets', { data: [{ type: 'image', src }] })
    expect(await ahead(path)).toMatchObject({ errMsg: 'preloadAssets:ok' })
    await expect(ahead('wxfile://none')).rejects.toThrow('preloadAssets:fail')
  })

  it('that is a picture is shown over the page', async () => {
    await call('previewImage', { urls: [path] })
    expect(await sheetOf('preview')).toMatchObject({ urls: [expect.stringMatching(/^blob:/)] })
    await closeSheet()
  })

  it('that is a picture is saved to the album', async () => {
    expect(await call('saveImageToPhotosAlbum', { filePath: path })).toEqual({
      errMsg: 'saveImageToPhotosAlbum:ok',
    })
  })
})

describe('choosing a file', () => {
  it('answers chooseImage with a temporary file', async () => {
    const answer = call('chooseImage', { count: 1 })
    await until(
      () =>
        fixture.post<{ chosen: boolean }>('/api/files', {
          files: [{ name: 'a.png', content: PIXEL.toString('base64') }],
        }),
      ({ chosen }) => chosen,
    )
    expect(await answer).toMatchObject({
      tempFilePaths: [expect.stringMatching(/\.png$/)],
      tempFiles: [{ size: PIXEL.length }],
    })
  })

  it('answers chooseMedia with the kind of the file', async () => {
    const answer = call('chooseMedia', { count: 1 })
    await until(
      () =>
        fixture.post<{ chosen: boolean }>('/api/files', {
          files: [{ name: 'b.png', content: PIXEL.toString('base64') }],
        }),
      ({ chosen }) => chosen,
    )
    expect(await answer).toMatchObject({ tempFiles: [{ fileType: 'image' }] })
  })
})

describe('sharing', () => {
  let page: AutomatorPage
  const openMenu = async () => {
    await touch({ x: 300, y: 64 })
    await sheetOf('menu')
  }
  const choose = async (index: number) => touch({ x: 48 + index * 92, y: 660 })
  beforeEach(async () => {
    page = await fixture.goTo('/pages/controls/controls')
  })
  afterEach(async () => {
    while (await fixture.get('/api/sheet')) await closeSheet()
  })

  it('from the menu asks the page what to send', async () => {
    await openMenu()
    await choose(0)
    expect(await sheetOf('share')).toMatchObject({ title: 'menu undefined' })
    expect(page.path).toBe('pages/controls/controls')
  })

  it('to Moments sends the page with the query that it answers', async () => {
    await openMenu()
    await choose(1)
    expect(await sheetOf('share')).toMatchObject({
      title: 'to moments',
      path: '/pages/controls/controls?id=moments',
    })
  })

  it('is disabled in the menu by hideShareMenu', async () => {
    await call('hideShareMenu')
    await openMenu()
    await choose(0)
    expect(await fixture.get('/api/sheet')).toEqual({ kind: 'menu' })
  })

  it('is enabled in the menu by showShareMenu', async () => {
    await call('hideShareMenu')
    await call('showShareMenu', { menus: ['shareAppMessage', 'shareTimeline'] })
    await openMenu()
    await choose(0)
    await sheetOf('share')
  })
})

describe('a permission', () => {
  it('that was granted is kept in the settings', async () => {
    const answer = call('authorize', { scope: 'scope.writePhotosAlbum' })
    expect(await sheetOf('authorize')).toMatchObject({ scope: 'scope.writePhotosAlbum' })
    await fixture.mini.native().authorizeAllow()
    await answer
    expect(await call('getSetting')).toMatchObject({ authSetting: { 'scope.writePhotosAlbum': true } })
    expect(await call('openSetting')).toMatchObject({ authSetting: { 'scope.writePhotosAlbum': true } })
  })

  it('that was refused is kept in the settings', async () => {
    const refused = expect(call('authorize', { scope: 'scope.camera' })).rejects.toThrow(
      'authorize:fail auth deny',
    )
    await sheetOf('authorize')
    await fixture.mini.native().authorizeCancel()
    await refused
    expect(await call('getSetting')).toMatchObject({ authSetting: { 'scope.camera': false } })
  })
})

describe('the app', () => {
  it('logs in with a code', async () => {
    expect((await call('login')).code).toMatch(/^code-o-lin-xia-/)
    await call('checkSession')
  })

  it('has no update', async () => {
    const update = await fixture.mini.evaluate(
      () => new Promise((done) => void wx.getUpdateManager?.().onCheckForUpdate?.(done)),
    )
    expect(update).toEqual({ hasUpdate: false })
  })

  it('hears errors through wx.onError', async () => {
    const page = await fixture.goTo('/pages/home/home')
    const heard = fixture.mini.evaluate(() => new Promise((done) => void wx.onError?.(done)))
    await (await page.$('.throws'))?.tap()
    expect(await heard).toContain('thrown on purpose')
  })

  it('accepts vibrateShort and vibrateLong', async () => {
    expect(await call('vibrateShort', { type: 'light' })).toEqual({ errMsg: 'vibrateShort:ok' })
    expect(await call('vibrateLong')).toEqual({ errMsg: 'vibrateLong:ok' })
  })

  it('runs the function that nextTick is given', async () => {
    expect(
      await fixture.mini.evaluate(() => new Promise((done) => void wx.nextTick?.(() => done('ran')))),
    ).toBe('ran')
  })
})
