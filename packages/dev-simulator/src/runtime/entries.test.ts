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

describe('runPages', () => {
  it('runs components before pages and no script of a subpackage', () => {
    const { entries, ran } = world()
    entries.runPages()
    expect(ran).toEqual(['parts/card', 'pages/home', 'pages/list'])
  })

  it('runs no page where app.json asks for lazyCodeLoading', () => {
    const { entries, ran } = world({ lazyCodeLoading: 'requiredComponents' })
    entries.runPages()
    expect(ran).toEqual(['parts/card'])
  })

  it('continues after a script that throws, and reports it', () => {
    const { entries, ran, reported } = world({}, 'parts/card')
    entries.runPages()
    expect(ran).toContain('pages/home')
    expect(reported).toEqual(['parts/card.js'])
  })
})

describe('open', () => {
  it('runs the components of a page’s subpackage before the page', () => {
    const { entries, ran } = world()
    entries.open('sub/pages/far')
    expect(ran).toEqual(['sub/parts/row', 'sub/pages/far'])
  })

  it('runs no script a second time', () => {
    const { entries, ran } = world()
    entries.runPages()
    const before = [...ran]
    entries.open('pages/home')
    expect(ran).toEqual(before)
  })
})
