import { formatPageUrl, parsePageUrl } from './page-url'

describe('a page’s address', () => {
  it('is read into its path and its undecoded query', () => {
    expect(parsePageUrl('/pages/a/a?id=1&name=%E5%B0%81')).toEqual({
      path: 'pages/a/a',
      query: { id: '1', name: '%E5%B0%81' },
    })
  })

  it('may count from the page that asks', () => {
    expect(parsePageUrl('../b/b', 'pages/a/a').path).toBe('pages/b/b')
  })

  it('keeps what follows the first equals sign', () => {
    expect(parsePageUrl('/a?url=x=y').query).toEqual({ url: 'x=y' })
  })

  it('is written as it was read', () => {
    expect(formatPageUrl(parsePageUrl('/pages/a/a?id=1&b='))).toBe('/pages/a/a?id=1&b=')
  })
})
