import { rewriteValue } from './rewrite-values'

describe('rewriteValue', () => {
  it.each([
    ['20rpx', 'calc(var(--rpx) * 20)'],
    ['-1.5rpx 0 .5rpx', 'calc(var(--rpx) * -1.5) 0 calc(var(--rpx) * .5)'],
    ['calc(100vh - 20rpx)', 'calc(100cqh - calc(var(--rpx) * 20))'],
    ['env(safe-area-inset-bottom)', 'var(--safe-bottom, 0px)'],
    ['constant(safe-area-inset-top, 20px)', 'var(--safe-top, 0px)'],
    ['50%', '50%'],
  ])('turns the wxss value %s into %s', (value, rewritten) => {
    expect(rewriteValue(value)).toBe(rewritten)
  })

  it('leaves the address inside url() unchanged', () => {
    expect(rewriteValue('url(data:a/b;base64,x5rpx) 5rpx')).toBe(
      'url(data:a/b;base64,x5rpx) calc(var(--rpx) * 5)',
    )
  })
})
