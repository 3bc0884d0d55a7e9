import { type AutomatorPage, sharedFixture, until } from './open-fixture'

type Seen = {
  readonly type: string
  readonly from: string
  readonly detail: Record<string, unknown>
}

type Control = {
  domProperty(name: string): Promise<unknown>
  style(name: string): Promise<string>
}

const fixture = sharedFixture()
let page: AutomatorPage
beforeEach(async () => {
  page = await fixture.goTo('/pages/film/film')
})

const film = async (id: string, property: string) => {
  const video = (await page.$(`#${id}`)) as unknown as Control
  return video.domProperty(`firstElementChild.${property}`)
}
const seen = async (from: string) =>
  ((await page.data('seen')) as Seen[]).filter((event) => event.from === from)
const saw = async (from: string, type: string) =>
  (
    await until(
      async () => (await seen(from)).find((event) => event.type === type),
      (event) => event !== undefined,
    )
  )?.detail

describe('a video', () => {
  it('with autoplay sends play, timeupdate and ended, and no pause', async () => {
    expect(await saw('plays', 'ended')).toEqual({})
    const events = await seen('plays')
    expect([...new Set(events.map(({ type }) => type))]).toEqual(['play', 'timeupdate', 'ended'])
    expect(events.findLast(({ type }) => type === 'timeupdate')?.detail).toEqual({
      currentTime: 0.6,
      duration: 0.6,
    })
  })

  it('with loop begins again and sends no ended', async () => {
    const times = async () =>
      (await seen('loops')).flatMap(({ detail }) => (detail.currentTime as number | undefined) ?? [])
    await until(times, (all) => all.some((time, n) => time < (all[n - 1] ?? 0)))
    expect((await seen('loops')).map(({ type }) => type)).not.toContain('ended')
  })

  it('pauses when another page covers its page', async () => {
    await saw('loops', 'play')
    await fixture.goTo('/pages/detail/detail?id=1', 'navigateTo')
    await fixture.mini.callWxMethod('navigateBack')
    expect(await saw('loops', 'pause')).toEqual({})
  })

  it('whose file is missing sends an error', async () => {
    expect(await saw('missing', 'error')).toEqual({ errMsg: 'MEDIA_ERR_SRC_NOT_SUPPORTED' })
  })

  it('fills its place as object-fit says', async () => {
    expect(await film('plays', 'style.objectFit')).toBe('cover')
    expect(await film('loops', 'style.objectFit')).toBe('contain')
  })

  it('shows its poster only with controls', async () => {
    expect([await film('plays', 'controls'), await film('loops', 'controls')]).toEqual([true, false])
    expect(await until(() => film('plays', 'poster'), Boolean)).toContain('dot.png')
    expect(await film('loops', 'poster')).toBe('')
  })

  it('takes another src, and an empty one', async () => {
    await saw('loops', 'play')
    await page.setData({ src: '' })
    expect(await until(() => film('loops', 'paused'), Boolean)).toBe(true)
    await page.setData({ src: '/pages/film/film.webm' })
    await until(
      async () => (await seen('loops')).filter(({ type }) => type === 'play').length,
      (n) => n > 1,
    )
  })
})
