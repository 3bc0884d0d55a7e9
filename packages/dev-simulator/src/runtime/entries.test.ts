import type { CompiledApp } from '../compile/compiled-app'
import { createEntries } from './entries'

const pages = ['pages/home', 'pages/list', 'sub/pages/far']
const paths = ['app', 'parts/card', 'sub/parts/row', ...pages]

const world = (app: Partial<CompiledApp['app']> = {}, throws?: string) => {
  const ran: string[] = []
  const reported: string[] = []
  const files = Object.fromEntries(paths.map((path) => [path, '']))
  const build = {
    app: { pages, subpackageRoots: ['sub/'], ...app },
    configs: Object.fromEntries(paths.slice(1).map((path) => [path, {}])),
    scripts: files,
  } as unknown as CompiledApp
  const load = (path: string) => {
    ran.push(path)
    if (path === throws) throw new Error('broken')
  }
  const entries = createEntries(build, load, (_, where) => reported.push(where))
  return { entries, ran, reported }
}

describe('the start', () => {
  it('runs components before pages, and nothing of a subpackage', () => {
    const { entries, ran } = world()
    entries.runPages()
    expect(ran).toEqual(['parts/card', 'pages/home', 'pages/list'])
  })

  it('runs no page with lazyCodeLoading', () => {
    const { entries, ran } = world({ lazyCodeLoading: 'requiredComponents' })
    entries.runPages()
    expect(ran).toEqual(['parts/card'])
  })

  it('goes on after a script that throws, and says which', () => {
    const { entries, ran, reported } = world({}, 'parts/card')
    entries.runPages()
    expect(ran).toContain('pages/home')
    expect(reported).toEqual(['parts/card.js'])
  })
})

describe('opening a page', () => {
  it('runs its subpackage’s components before it', () => {
    const { entries, ran } = world()
    entries.open('sub/pages/far')
    expect(ran).toEqual(['sub/parts/row', 'sub/pages/far'])
  })

  it('runs nothing a second time', () => {
    const { entries, ran } = world()
    entries.runPages()
    const before = [...ran]
    entries.open('pages/home')
    expect(ran).toEqual(before)
  })
})
