import postcss from 'postcss'
import { splitThemeQueries } from './split-theme-queries'

const split = (css: string) => {
  const root = postcss.parse(css)
  splitThemeQueries(root)
  return root.toString().replace(/\s+/g, ' ').trim()
}

describe('splitThemeQueries', () => {
  it('turns a query for the system’s theme into the phone’s theme', () => {
    expect(split('@media (prefers-color-scheme: dark) { .a { color: red } }')).toBe(
      ':where([data-theme="dark"]) .a { color: red }',
    )
  })

  it('keeps the other conditions of the media query', () => {
    expect(split('@media (prefers-color-scheme: light) and (min-width: 400px) { .a { color: red } }')).toBe(
      '@media (min-width: 400px) { :where([data-theme="light"]) .a { color: red } }',
    )
  })

  it('leaves media queries without a theme unchanged', () => {
    const css = '@media (prefers-reduced-motion: reduce) { .a { color: red } }'
    expect(split(css)).toBe(css)
  })
})
