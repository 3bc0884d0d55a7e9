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
  it('opens the page that has no mistakes', async () => {
    expect((await fixture.mini.currentPage())?.path).toBe('pages/fine/fine')
  })

  it('reports a page that app.json lists and the build does not have', async () => {
    expect(await problemWith('pages/unmade/unmade')).toMatchObject({
      where: expect.stringContaining('app.json'),
    })
  })

  it('reports broken markup with its file and line', async () => {
    expect(await problemWith('end-tag')).toMatchObject({
      where: expect.stringMatching(/^pages\/markup\/markup\.wxml:2:\d+/),
    })
  })

  it('reports a script that throws while it is loaded, with its file and line', async () => {
    expect(await problemWith('missing is not defined')).toMatchObject({
      where: expect.stringContaining('pages/throws/throws.js:3'),
    })
  })

  it('opens a blank page where a script never called Page(), and says so', async () => {
    expect((await fixture.goTo('/pages/throws/throws')).path).toBe('pages/throws/throws')
    expect(await problemWith('has not been registered yet')).toMatchObject({
      where: 'pages/throws/throws.js',
    })
  })

  it('shows its problems on the phone', async () => {
    const shown = (await fixture.get<{ problemsShown: string }>('/api/state')).problemsShown
    expect(shown).toContain('pages/markup/markup.wxml:2')
  })
})

describe('an exception in a handler', () => {
  it('is sent to automation with its file and line', async () => {
    const exception = thrown()
    await tap('.fails')
    expect(await exception).toMatch(/pages\/fine\/fine\.js:3/)
  })

  it('is listed on the phone with its file and line', async () => {
    await tap('.fails')
    expect((await problemWith('of null'))?.where).toContain('pages/fine/fine.js:3')
  })

  it('is sent to automation when a timer throws it later', async () => {
    const exception = thrown()
    await tap('.fails-later')
    expect(await exception).toMatch(/thrown later.*pages\/fine\/fine\.js:7/)
  })

  it('is sent to automation when a promise is rejected and nobody catches it', async () => {
    const exception = thrown()
    await tap('.rejects')
    expect(await exception).toMatch(/nobody caught this.*pages\/fine\/fine\.js:11/)
  })

  it('is sent to automation when what a promise is rejected with is no Error', async () => {
    const exception = thrown()
    await tap('.rejects-text')
    expect(await exception).toContain('a text that nobody caught')
  })

  it('is a line of the console when it is a failure of wx, as in WeChat', async () => {
    const logged = new Promise((done) => fixture.mini.once('console', done))
    await tap('.refused')
    expect(await logged).toMatchObject({
      type: 'error',
      args: [expect.stringContaining('Uncaught (in promise) navigateTo:fail')],
    })
  })

  it('leaves the page usable', async () => {
    await tap('.fails')
    const page = await fixture.mini.currentPage()
    expect(await (await page?.$('.fails'))?.text()).toBe('fails')
  })
})

describe('a first page that the build does not have', () => {
  it('is reported to App.onPageNotFound, which may open another page', async () => {
    const lost = await openFixture({ dist: join(import.meta.dirname, '../../fixtures/lost') })
    const page = await lost.mini.currentPage()
    expect(page?.path).toBe('pages/here/here')
    expect(await page?.callMethod('told')).toEqual(['app pages/none/none true', 'wx pages/none/none'])
    await lost.close()
  })
})
