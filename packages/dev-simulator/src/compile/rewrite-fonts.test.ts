import { rewriteFonts } from './rewrite-fonts'

describe('fonts', () => {
  it.each([
    ['-apple-system, "PingFang SC", sans-serif', '"Phone Sans", "Phone Sans", "Phone Sans"'],
    ["'Helvetica Neue', Arial", '"Phone Sans", "Phone Sans"'],
    ['Georgia, serif', 'Georgia, serif'],
    ['my-sans-serif-font', 'my-sans-serif-font'],
  ])('%s becomes %s', (asked, got) => {
    expect(rewriteFonts('font-family', asked)).toBe(got)
  })

  it('of other declarations are left alone', () => {
    expect(rewriteFonts('content', '"Arial"')).toBe('"Arial"')
  })
})
