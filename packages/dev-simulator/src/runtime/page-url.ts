/** A page's address: its path without a leading slash, and its query. WeChat does not decode the query. */
export type PageUrl = {
  readonly path: string
  readonly query: Record<string, string>
}

/** Reads `/pages/cover/index?id=1`. A relative address counts from the page `from`. */
export const parsePageUrl = (url: string, from = ''): PageUrl => {
  const [address = '', search = ''] = splitOnce(url, '?')
  const absolute = address.startsWith('/') ? address : new URL(address, `http://page/${from}`).pathname
  return { path: absolute.replace(/^\/+/, '').replace(/\.html$/, ''), query: parseQuery(search) }
}

const parseQuery = (search: string): Record<string, string> => {
  const pairs = search.split('&').filter(Boolean)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = splitOnce(pair, '=')
      return [name, value]
    }),
  )
}

export const formatPageUrl = ({ path, query }: PageUrl): string => {
  const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return `/${path}${search.length ? `?${search.join('&')}` : ''}`
}

const splitOnce = (text: string, mark: string): string[] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}
