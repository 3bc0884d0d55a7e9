import { formatPageUrl, parsePageUrl } from './page-url'

describe('a page’s address', () => {
  it('is split into its path and its undecoded query', () => {
    expect(parsePageUrl('/pages/a/a?id=1&name=%E5%B0%81')).toEqual({
      path: 'pages/a/a',
      query: { id: '1', name: '%E5%B0%81' },
    })
  })

  it('can be relative to the page that navigates', () => {
    expect(parsePageUrl('../b/b', 'pages/a/a').path).toBe('pages/b/b')
  })

  it('keeps equals signs inside of a value', () => {
    expect(parsePageUrl('/a?url=x=y').query).toEqual({ url: 'x=y' })
  })

  it('is formatted as it was parsed', () => {
    expect(formatPageUrl(parsePageUrl('/pages/a/a?id=1&b='))).toBe('/pages/a/a?id=1&b=')
  })
})
