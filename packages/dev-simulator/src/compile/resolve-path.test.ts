import { resolvePath } from './resolve-path'

const files = new Set([
  'utils/x',
  'utils/index',
  'pages/a/near',
  'pages/a/folder/index',
  'components/card/card',
  'miniprogram_npm/left/index',
  'miniprogram_npm/@scope/kit/button/index',
  'sub/miniprogram_npm/left/index',
])

const resolve = (from: string, name: string): string | null =>
  resolvePath(from, name, {
    has: (path) => files.has(path),
    aliases: { '@u/*': 'utils/*', '~/*': '/*', kit: '/components/card/card' },
  })

describe('paths of a build', () => {
  it.each([
    ['/utils/x', 'utils/x'],
    ['/utils/x.js', 'utils/x'],
    ['./near', 'pages/a/near'],
    ['near', 'pages/a/near'],
    ['./folder', 'pages/a/folder/index'],
    ['../../utils', 'utils/index'],
    ['@u/x', 'utils/x'],
    ['~/utils/x', 'utils/x'],
    ['kit', 'components/card/card'],
    ['left', 'miniprogram_npm/left/index'],
    ['@scope/kit/button', 'miniprogram_npm/@scope/kit/button/index'],
    ['components/card/card', 'components/card/card'],
    ['./left', null],
    ['gone', null],
  ])('%s in a page is %s', (name, found) => {
    expect(resolve('pages/a/a', name)).toBe(found)
  })

  it('a subpackage prefers its own packages', () => {
    expect(resolve('sub/pages/b/b', 'left')).toBe('sub/miniprogram_npm/left/index')
  })
})
