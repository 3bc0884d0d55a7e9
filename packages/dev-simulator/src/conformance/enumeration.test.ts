import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { WebSocket } from 'ws'
import { catalogue } from '../components/catalogue'
import { unsupported as unsupportedTags } from '../components/unsupported'
import { DOCUMENTED_NAMES } from '../wx/documented-names'
import { sharedFixture } from './open-fixture'

const fixture = sharedFixture()

const readAll = (folder: string, ending: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')

const fixtures = join(import.meta.dirname, '../../fixtures')
const suite = readAll(import.meta.dirname, /\.test\.ts$/) + readAll(fixtures, /\.(js|jsx)$/)

/** Every method that the published client sends, read from its source. */
const clientMethods = (): string[] => {
  const client = readAll(dirname(require.resolve('miniprogram-automator')), /\.js$/)
  const named = client.match(/(?<=")(App|Page|Element|Tool)\.[A-Za-z]+(?=")/g) ?? []
  const events = ['App.logAdded', 'App.bindingCalled', 'App.exceptionThrown', 'Tool.onRemoteDebugConnected']
  const ending = ['Tool.close', 'App.exit']
  return [...new Set(named)].filter((method) => ![...events, ...ending].includes(method)).sort()
}

type Answer = {
  readonly id?: string
  readonly result?: unknown
  readonly error?: { message: string }
}

/** Sends texts over one socket and waits for one answer to each. */
const send = (texts: string[]): Promise<Answer[]> =>
  new Promise((done) => {
    const answers: Answer[] = []
    const socket = new WebSocket(fixture.wsEndpoint)
    socket.on('open', () => {
      for (const text of texts) socket.send(text)
    })
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data))
      if (!answer.method) answers.push(answer)
      if (answers.length < texts.length) return
      socket.close()
      done(answers)
    })
  })

type Names = {
  readonly answered: string[]
  readonly unsupported: string[]
}

describe('the suite', () => {
  const supported = Object.keys(catalogue).filter((tag) => !(tag in unsupportedTags))
  it.each(supported)('uses the component <%s>', (tag) => {
    expect(readAll(fixtures, /\.wxml$/)).toMatch(new RegExp(`<${tag}[\\s/>]`))
  })

  it('uses every supported name of wx', async () => {
    const { answered, unsupported } = await fixture.get<Names>('/api/wx')
    // `names.test.ts` calls all of these without naming one.
    const quiet = answered.filter((name) => /^(on|off|stop)[A-Z]/.test(name))
    const apis = DOCUMENTED_NAMES.filter((name) => !unsupported.includes(name) && !quiet.includes(name))
    expect(apis.length).toBeGreaterThan(100)
    expect(apis.filter((name) => !new RegExp(`\\b${named(name)}\\b`).test(suite))).toEqual([])
  })
})

/** A pattern for an API's name in the suite, which names events without `on` and `off`. */
const named = (api: string): string => api.replace(/^(on|off)(?=[A-Z])/, '(?:on|off)?')

describe('the automation protocol', () => {
  it.each(clientMethods())('answers %s without parameters', async (method) => {
    const [answer] = await send([JSON.stringify({ id: method, method })])
    expect(answer?.id).toBe(method)
    expect(answer?.result ?? answer?.error?.message).toBeTruthy()
  })

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', ''])(
    'answers that it does not support a method named “%s”',
    async (method) => {
      const [answer] = await send([JSON.stringify({ id: '1', method })])
      expect(answer).toEqual({ id: '1', error: { message: expect.stringContaining('is not supported') } })
    },
  )

  it.each(['no json', 'null', '5', '[]', '{}', '{"method":7}', '{"method":"Tool.getInfo","params":"x"}'])(
    'answers the malformed frame %s with an error',
    async (text) => {
      const [answer] = await send([text])
      expect(answer).toEqual({ error: { message: expect.any(String) } })
    },
  )

  it('answers a malformed frame with its id where it has one', async () => {
    const [answer] = await send(['{"id":"9","params":null}'])
    expect(answer).toEqual({ id: '9', error: { message: 'a call is {id, method, params}' } })
  })

  it('answers each of 500 calls that come at once', async () => {
    const texts = Array.from({ length: 500 }, (_, id) =>
      JSON.stringify({ id: String(id), method: 'Tool.getInfo' }),
    )
    expect(new Set((await send(texts)).map(({ id }) => id)).size).toBe(500)
  })
})
