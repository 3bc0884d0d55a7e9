import { rewriteFonts } from './rewrite-fonts'

describe('rewriteFonts', () => {
  it.each([
    ['-apple-system, "PingFang SC", sans-serif', '"Phone Sans", "Phone Sans", "Phone Sans"'],
    ["'Helvetica Neue', Arial", '"Phone Sans", "Phone Sans"'],
    ['Georgia, serif', 'Georgia, serif'],
    ['my-sans-serif-font', 'my-sans-serif-font'],
  ])('turns the font-family %s into %s', (asked, got) => {
    expect(rewriteFonts('font-family', asked)).toBe(got)
  })

  it('leaves declarations other than fonts unchanged', () => {
    expect(rewriteFonts('content', '"Arial"')).toBe('"Arial"')
  })
})
