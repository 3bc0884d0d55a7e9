import { join } from 'node:path'
import { openFixture, sharedFixture, until } from './open-fixture'

type Problem = {
  readonly message: string
  readonly where?: string
}

const fixture = sharedFixture({ dist: join(import.meta.dirname, '../../fixtures/broken') })

const problemWith = async (text: string): Promise<Problem | undefined> => {
  const { problems } = await until(
    () => fixture.get<{ problems: Problem[] }>('/api/state'),
    (state) => state.problems.some(({ message }) => message.includes(text)),
  )
  return problems.find(({ message }) => message.includes(text))
}
const thrown = () =>
  new Promise<string>((done) => fixture.mini.once('exception', (error) => done(JSON.stringify(error))))
const tap = async (selector: string) => {
  const page = await fixture.goTo('/pages/fine/fine')
  await (await page.$(selector))?.tap()
}

describe('a build with mistakes', () => {
  it('runs as far as it can', async () => {
    expect((await fixture.mini.currentPage())?.path).toBe('pages/fine/fine')
  })

  it('names a page that is listed and missing', async () => {
    expect(await problemWith('pages/unmade/unmade')).toMatchObject({
      where: expect.stringContaining('app.json'),
    })
  })

  it('tells file and line of broken markup', async () => {
    expect(await problemWith('end-tag')).toMatchObject({
      where: expect.stringMatching(/^pages\/markup\/markup\.wxml:2:\d+/),
    })
  })

  it('tells file and line of a script that throws while it is loaded', async () => {
    expect(await problemWith('missing is not defined')).toMatchObject({
      where: expect.stringContaining('pages/throws/throws.js:3'),
    })
  })

  it('answers a call for a page that was never registered', async () => {
    await expect(fixture.mini.callWxMethod('navigateTo', { url: '/pages/throws/throws' })).rejects.toThrow(
      'has not been registered yet',
    )
  })

  it('shows its problems on the phone', async () => {
    const shown = (await fixture.get<{ problemsShown: string }>('/api/state')).problemsShown
    expect(shown).toContain('pages/markup/markup.wxml:2')
  })
})

describe('an exception in a handler', () => {
  it('is told with file and line, in the protocol', async () => {
    const exception = thrown()
    await tap('.fails')
    expect(await exception).toMatch(/pages\/fine\/fine\.js:3/)
  })

  it('is told with file and line, on the phone', async () => {
    await tap('.fails')
    expect((await problemWith('of null'))?.where).toContain('pages/fine/fine.js:3')
  })

  it('is told when it comes later', async () => {
    const exception = thrown()
    await tap('.fails-later')
    expect(await exception).toMatch(/thrown later.*pages\/fine\/fine\.js:7/)
  })

  it('is told when it is a promise that nobody caught', async () => {
    const exception = thrown()
    await tap('.rejects')
    expect(await exception).toMatch(/nobody caught this.*pages\/fine\/fine\.js:11/)
  })

  it('leaves the page alive', async () => {
    await tap('.fails')
    const page = await fixture.mini.currentPage()
    expect(await (await page?.$('.fails'))?.text()).toBe('fails')
  })
})

describe('a first page that is not there', () => {
  it('is told to the app, which may go elsewhere', async () => {
    const lost = await openFixture({ dist: join(import.meta.dirname, '../../fixtures/lost') })
    const page = await lost.mini.currentPage()
    expect(page?.path).toBe('pages/here/here')
    expect(await page?.callMethod('told')).toEqual(['app pages/none/none true', 'wx pages/none/none'])
    await lost.close()
  })
})
