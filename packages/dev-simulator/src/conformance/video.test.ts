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
  it('that plays by itself tells of its beginning, its way and its end, and of no pause between', async () => {
    expect(await saw('plays', 'ended')).toEqual({})
    const events = await seen('plays')
    expect([...new Set(events.map(({ type }) => type))]).toEqual(['play', 'timeupdate', 'ended'])
    expect(events.findLast(({ type }) => type === 'timeupdate')?.detail).toEqual({
      currentTime: 0.6,
      duration: 0.6,
    })
  })

  it('that loops begins again and has no end', async () => {
    const times = async () =>
      (await seen('loops')).flatMap(({ detail }) => (detail.currentTime as number | undefined) ?? [])
    await until(times, (all) => all.some((time, n) => time < (all[n - 1] ?? 0)))
    expect((await seen('loops')).map(({ type }) => type)).not.toContain('ended')
  })

  it('pauses when its page is left for another', async () => {
    await saw('loops', 'play')
    await fixture.goTo('/pages/detail/detail?id=1', 'navigateTo')
    await fixture.mini.callWxMethod('navigateBack')
    expect(await saw('loops', 'pause')).toEqual({})
  })

  it('that is not there says why', async () => {
    expect(await saw('missing', 'error')).toEqual({ errMsg: 'MEDIA_ERR_SRC_NOT_SUPPORTED' })
  })

  it('fills its place as it is asked to', async () => {
    expect(await film('plays', 'style.objectFit')).toBe('cover')
    expect(await film('loops', 'style.objectFit')).toBe('contain')
  })

  it('shows its poster only where it shows controls', async () => {
    expect([await film('plays', 'controls'), await film('loops', 'controls')]).toEqual([true, false])
    expect(await until(() => film('plays', 'poster'), Boolean)).toContain('dot.png')
    expect(await film('loops', 'poster')).toBe('')
  })

  it('takes another film, and none', async () => {
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
