import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { sharedFixture, until } from './open-fixture'

const fixture = sharedFixture()

type Anything = Record<string, unknown>
const call = (method: string, ...args: unknown[]) =>
  fixture.mini.callWxMethod(method, ...args) as Promise<Anything>

declare const wx: Record<string, (...args: unknown[]) => Record<string, (...args: unknown[]) => unknown>>

describe('a socket', () => {
  let server: WebSocketServer
  beforeAll(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
    await new Promise((done) => server.on('listening', done))
    server.on('connection', (socket) => socket.on('message', (data) => socket.send(`heard ${data}`)))
  })
  afterAll(() => server.close())

  it('sends and receives messages and is closed with its code', async () => {
    const { port } = server.address() as AddressInfo
    const heard = await fixture.mini.evaluate(
      (url: string) =>
        new Promise((done) => {
          const all: unknown[] = []
          const task = wx.connectSocket?.({ url })
          task?.onOpen?.(() => task.send?.({ data: 'hello' }))
          task?.onMessage?.(({ data }: { data: string }) => {
            all.push(data)
            task.close?.({ code: 1000 })
          })
          task?.onClose?.(({ code }: { code: number }) => done([...all, code]))
        }),
      `ws://127.0.0.1:${port}`,
    )
    expect(heard).toEqual(['heard hello', 1000])
  })

  it('fails when its address is not valid', async () => {
    const failed = await fixture.mini.evaluate(
      () => new Promise((fail) => void wx.connectSocket?.({ url: 'nowhere', fail })),
    )
    expect(failed).toEqual({ errMsg: 'connectSocket:fail invalid url "nowhere"' })
  })
})

describe('the file system', () => {
  it('keeps a file as text and as bytes until it is deleted', async () => {
    const read = await fixture.mini.evaluate(() => {
      const files = wx.getFileSystemManager?.()
      const path = 'wxfile://usr/note.txt'
      files?.writeFileSync?.(path, '上', 'utf8')
      const seen = [files?.readFileSync?.(path, 'utf8'), files?.readFileSync?.(path, 'base64')]
      const bytes = files?.readFileSync?.(path) as ArrayBuffer
      files?.unlinkSync?.(path)
      return new Promise((done) => {
        files?.access?.({
          path,
          fail: ({ errMsg }: { errMsg: string }) => done([...seen, bytes.byteLength, errMsg]),
        })
      })
    })
    expect(read).toEqual(['上', '5LiK', 3, expect.stringContaining('access:fail no such file or directory')])
  })
})

describe('wx', () => {
  it('answers small calls as WeChat does', async () => {
    expect(await call('getUserInfo')).toMatchObject({ userInfo: { nickName: '微信用户' } })
    expect(await call('getUserProfile', { desc: 'x' })).toMatchObject({ userInfo: { nickName: '微信用户' } })
    await call('setScreenBrightness', { value: 0.8 })
    expect(await call('getScreenBrightness')).toMatchObject({ value: 0.8 })
    expect(await call('getExtConfigSync')).toEqual({})
    expect(await call('getExtConfig')).toMatchObject({ extConfig: {} })
    expect(await call('preDownloadSubpackage', {})).toMatchObject({ errMsg: 'preDownloadSubpackage:ok' })
    const length = await fixture.mini.evaluate(
      () =>
        new Promise((done) => {
          const success = (answer: { randomValues: ArrayBuffer }) => done(answer.randomValues.byteLength)
          wx.getRandomValues?.({ length: 6, success })
        }),
    )
    expect(length).toBe(6)
  })

  it('chooses a file from a chat and a video from the album, and saves the video', async () => {
    const content = Buffer.from('film').toString('base64')
    const give = (name: string) =>
      until(
        () => fixture.post<{ chosen: boolean }>('/api/files', { files: [{ name, content }] }),
        ({ chosen }) => chosen,
      )
    const chosen = call('chooseMessageFile', { count: 1 })
    await give('notes.pdf')
    expect(await chosen).toMatchObject({ tempFiles: [{ name: 'notes.pdf', size: 4 }] })
    const video = call('chooseVideo', {})
    await give('film.mp4')
    const { tempFilePath } = await video
    expect(tempFilePath).toMatch(/^wxfile:.*mp4$/)
    expect(await call('saveVideoToPhotosAlbum', { filePath: tempFilePath })).toMatchObject({
      errMsg: 'saveVideoToPhotosAlbum:ok',
    })
  })

  it('restarts the mini program at a page', async () => {
    await call('restartMiniProgram', { path: '/pages/detail/detail?id=again' })
    expect(await fixture.mini.currentPage()).toMatchObject({ query: { id: 'again' } })
  })
})
