import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Fixture, openFixture, until } from './open-fixture'

const fixtures = join(import.meta.dirname, '../../fixtures/native')
let dist: string
let fixture: Fixture
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'watched-'))
  cpSync(fixtures, dist, { recursive: true })
  fixture = await openFixture({ dist, watch: true })
}, 60_000)
afterAll(async () => {
  await fixture.close()
  rmSync(dist, { recursive: true })
})

const textOnTop = async (selector: string) => {
  const page = await fixture.mini.currentPage().catch(() => null)
  return (await page?.$(selector))?.text().catch(() => null)
}

describe('a build that changes', () => {
  it('reloads the phone on the page where it was', async () => {
    await fixture.goTo('/pages/home/home')
    await fixture.goTo('/pages/detail/detail?id=7', 'navigateTo')
    writeFileSync(join(dist, 'pages/detail/detail.wxml'), '<view class="id">new {{id}}</view>')
    await until(
      () => textOnTop('.id'),
      (text) => text === 'new 7',
    )
    expect(await fixture.mini.pageStack()).toHaveLength(2)
  }, 15_000)

  it('reports a mistake with its file and line', async () => {
    writeFileSync(join(dist, 'pages/detail/detail.wxml'), '<view>\n<text></view>')
    const { problems } = await until(
      () => fixture.get<{ problems?: { message: string; where: string }[] }>('/api/state'),
      (state) => (state.problems?.length ?? 0) > 0,
    )
    expect(problems?.[0]?.where).toContain('pages/detail/detail.wxml:2')
  }, 15_000)
})

describe('automator.launch()', () => {
  it('opens the mini program with the simulator’s cli in place of the DevTools’ cli', async () => {
    const options = {
      cliPath: join(fixtures, '../../devtools-cli.mjs'),
      projectPath: fixtures,
      port: 20_000 + Math.floor(Math.random() * 20_000),
    }
    // A process of its own, because launch() leaves a timer that keeps its process alive for half a minute.
    const script = `
      require('miniprogram-automator').launch(${JSON.stringify(options)}).then(async (mini) => {
        console.log((await mini.currentPage()).path)
        await mini.close()
        process.exit()
      })`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
      cwd: import.meta.dirname,
    })
    expect(stdout.trim()).toBe('pages/home/home')
  }, 60_000)
})
