import { rewriteSelector, type StyleOwner } from './rewrite-selectors'

const app: StyleOwner = { kind: 'app' }
const page: StyleOwner = { kind: 'page', path: 'pages/a/a' }
const component: StyleOwner = { kind: 'component' }

describe('rewriteSelector', () => {
  it('replaces the tags of app.wxss by the phone’s tags', () => {
    expect(rewriteSelector('page view > .a::after', app)).toBe('wx-page wx-view > .a::after')
  })

  it('limits a page’s selector to its page and keeps its specificity', () => {
    expect(rewriteSelector('.a', page)).toBe(':where(wx-page[data-page="pages/a/a"]) .a')
  })

  it('limits the tag page to the page that the selector belongs to', () => {
    expect(rewriteSelector('page .a', page)).toBe('wx-page:where([data-page="pages/a/a"]) .a')
  })

  it('marks the classes of a component with its scope', () => {
    expect(rewriteSelector('.a.b', component)).toBe('.__SCOPE__a.__SCOPE__b')
  })

  it('turns :host into the component’s host', () => {
    expect(rewriteSelector(':host .a', component)).toBe('[wx-host=__HOST__] .__SCOPE__a')
  })

  it('rewrites what is inside :not', () => {
    expect(rewriteSelector('view:not(.a)', component)).toBe('wx-view:not(.__SCOPE__a)')
  })
})
