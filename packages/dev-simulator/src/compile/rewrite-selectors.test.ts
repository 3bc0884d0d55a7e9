import { rewriteSelector, type StyleOwner } from './rewrite-selectors'

const app: StyleOwner = { kind: 'app' }
const page: StyleOwner = { kind: 'page', path: 'pages/a/a' }
const component: StyleOwner = { kind: 'component' }

describe('a selector', () => {
  it('of the app gets the phone’s tags', () => {
    expect(rewriteSelector('page view > .a::after', app)).toBe('wx-page wx-view > .a::after')
  })

  it('of a page reaches that page only, at no cost of specificity', () => {
    expect(rewriteSelector('.a', page)).toBe(':where(wx-page[data-page="pages/a/a"]) .a')
  })

  it('of a page that names the page stays on it', () => {
    expect(rewriteSelector('page .a', page)).toBe('wx-page:where([data-page="pages/a/a"]) .a')
  })

  it('of a component carries the mark of its scope', () => {
    expect(rewriteSelector('.a.b', component)).toBe('.__SCOPE__a.__SCOPE__b')
  })

  it('of a component’s host names the host', () => {
    expect(rewriteSelector(':host .a', component)).toBe('[wx-host=__HOST__] .__SCOPE__a')
  })

  it('is rewritten inside :not too', () => {
    expect(rewriteSelector('view:not(.a)', component)).toBe('wx-view:not(.__SCOPE__a)')
  })
})
