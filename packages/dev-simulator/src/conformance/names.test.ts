import { sharedFixture } from './open-fixture'

/** `wx` where `evaluate` runs: in the phone. */
declare const wx: Record<string, (...args: never[]) => never>

const fixture = sharedFixture()

type Names = {
  readonly documented: number
  readonly supported: number
  readonly answered: string[]
  readonly unsupported: string[]
}

/** Names that other suites do not use: their objects are made here. */
const MAKERS =
  `createCanvasContext createInnerAudioContext createVideoContext createMapContext createCameraContext
createLivePlayerContext createLivePusherContext createWebAudioContext getBackgroundAudioManager
getRecorderManager`.split(/\s+/)
const FUNCTIONS =
  `canvasGetImageData canvasPutImageData createWorker getLocation getFuzzyLocation chooseLocation
startLocationUpdate startLocationUpdateBackground stopLocationUpdate onLocationChange closeSocket sendSocketMessage
onSocketOpen onSocketMessage onSocketClose onSocketError`.split(/\s+/)
const OBJECTS = ['router', 'worklet']

describe('the names of wx', () => {
  it('are supported or answered in over 300 cases', async () => {
    const { supported, answered } = await fixture.get<Names>('/api/wx')
    expect(supported + answered.length).toBeGreaterThan(300)
  })

  it.each(MAKERS)('%s makes an object', async (name) => {
    const kind = await fixture.mini.evaluate((own: string) => typeof wx[own]?.('x' as never), name)
    expect(kind).toBe('object')
  })

  it('are functions or objects', async () => {
    const kinds = await fixture.mini.evaluate(
      (all: string[]) => all.map((name: string) => typeof wx[name]),
      [...FUNCTIONS, ...OBJECTS],
    )
    expect(kinds).toEqual([...FUNCTIONS.map(() => 'function'), ...OBJECTS.map(() => 'object')])
  })

  it('that are events can be listened to, and those that stop have stopped', async () => {
    const { answered } = await fixture.get<Names>('/api/wx')
    const quiet = answered.filter((name) => /^(on|off|stop)[A-Z]/.test(name))
    const failed = await fixture.mini.evaluate(async (names: string[]) => {
      const failures: string[] = []
      for (const name of names) {
        const api = wx[name] as ((argument: unknown) => unknown) | undefined
        await Promise.resolve()
          .then(() => api?.(/^(on|off)/.test(name) ? () => {} : undefined))
          .catch(() => failures.push(name))
      }
      return failures
    }, quiet)
    expect(quiet.length).toBeGreaterThan(100)
    expect(failed).toEqual([])
  })

  it('that need a device fail by name, and what makes an object makes one that fails', async () => {
    const answer = await fixture.mini.evaluate(() =>
      (wx as never as { createTCPSocket(): { connect(): Promise<unknown> } })
        .createTCPSocket()
        .connect()
        .catch((error: { errMsg: string }) => error.errMsg),
    )
    expect(answer).toContain('createTCPSocket.connect is not supported by this simulator')
  })
})
