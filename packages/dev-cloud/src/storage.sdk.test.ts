import { post, rejection, startTestCloud, type TestCloud } from './testing/test-cloud'

jest.setTimeout(30_000)

let test: TestCloud

beforeAll(async () => {
  test = await startTestCloud({
    infrastructure: {
      collections: [],
      functions: [],
      storage: {
        access: 'PUBLIC_READ',
        cache: [
          { match: 'news/now.json', maxAgeSeconds: 30 },
          { match: 'news/', maxAgeSeconds: 600 },
          { match: '.png', maxAgeSeconds: 7 },
        ],
        compress: ['.json'],
      },
    },
  })
})

afterAll(() => test.stop())

const upload = (cloudPath: string, text: string) =>
  test.sdk.uploadFile({ cloudPath, fileContent: Buffer.from(text) }) as Promise<{ fileID: string }>

const addressOf = async (fileID: string): Promise<string> =>
  (await test.sdk.getTempFileURL({ fileList: [fileID] })).fileList[0].tempFileURL

describe('a file', () => {
  it('is uploaded and downloaded by its id', async () => {
    const { fileID } = await upload('a/b.txt', 'hello')
    expect(fileID).toBe('cloud://local.local-bucket/a/b.txt')
    expect((await test.sdk.downloadFile({ fileID })).fileContent.toString()).toBe('hello')
  })

  it('can have a Chinese name', async () => {
    const { fileID } = await upload('封面/一 二.txt', 'art')
    expect((await test.sdk.downloadFile({ fileID })).fileContent.toString()).toBe('art')
  })

  it('is public, and its answer has its type and 30 days to be cached', async () => {
    const { fileID } = await upload('catalog.json', '{}')
    const response = await fetch(await addressOf(fileID))
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('cache-control')).toMatch(/max-age=\d{6,}/)
  })

  it.each([
    ['news/now.json', 30],
    ['news/then.json', 600],
    ['art/a.png', 7],
    ['art/a.webp', 2_592_000],
  ])('has the time to be cached that its path says: %s', async (path, seconds) => {
    const { fileID } = await upload(path, '{}')
    const response = await fetch(await addressOf(fileID))
    expect(response.headers.get('cache-control')).toBe(`public, max-age=${seconds}`)
  })

  it('is compressed when its ending says so and the reader accepts it', async () => {
    const text = JSON.stringify({ words: 'again and '.repeat(1_000) })
    const address = await addressOf((await upload('news/long.json', text)).fileID)
    const bytesTo = async (encoding: string) => {
      const response = await fetch(address, { headers: { 'accept-encoding': encoding } })
      return [response.headers.get('content-encoding'), await response.text()]
    }
    expect(await bytesTo('gzip')).toEqual(['gzip', text])
    expect(await bytesTo('identity')).toEqual([null, text])
  })

  it('is replaced when it is uploaded again', async () => {
    await upload('same.txt', 'one')
    const { fileID } = await upload('same.txt', 'two')
    expect(await (await fetch(await addressOf(fileID))).text()).toBe('two')
  })

  it('has no address once it is removed', async () => {
    const { fileID } = await upload('gone.txt', 'x')
    expect((await test.sdk.deleteFile({ fileList: [fileID] })).fileList[0].status).toBe(0)
    expect((await test.sdk.getTempFileURL({ fileList: [fileID] })).fileList[0].status).toBe(-503003)
  })

  it('is still there after a restart', async () => {
    const { fileID } = await upload('kept.txt', 'kept')
    await test.restart()
    expect(await (await fetch(await addressOf(fileID))).text()).toBe('kept')
  })

  it('has an address for a client', async () => {
    const { fileID } = await upload('client.txt', 'x')
    const { body } = await post(test.cloud.clientUrl, '/temp-file-urls', {
      fileList: [fileID, 'cloud://other.bucket/x'],
    })
    expect(body.fileList.map((file: { status: number }) => file.status)).toEqual([0, -503003])
  })
})

describe('a path', () => {
  it.each(['../out.txt', 'a/../../out.txt', '/abs.txt', 'a//b', 'a?b', 'a%2e', 'a\\b', ''])(
    '%j is refused',
    async (path) => {
      await rejection(upload(path, 'x'))
      expect((await fetch(`${test.cloud.url}/storage/..%2f..%2fdatabase.sqlite`)).status).not.toBe(200)
    },
  )
})

describe('an upload', () => {
  it('is refused when it was not announced', async () => {
    expect((await fetch(`${test.cloud.url}/storage-upload/x`, { method: 'PUT', body: 'x' })).status).toBe(403)
  })
})
