import { codeIn, openedWith } from './opened-with'

describe('a cover’s page', () => {
  it.each([
    ['a campaign', { id: 'goat' }, { id: 'goat', code: '' }],
    ['a campaign and a code', { id: 'goat', code: 'ABCD' }, { id: 'goat', code: 'ABCD' }],
    [
      'an address from a printed QR code',
      { q: encodeURIComponent('https://a.example/c?id=goat&code=ABCD-EFGH') },
      { id: 'goat', code: 'ABCD-EFGH' },
    ],
    ['an address that cannot be decoded', { q: '%E0%A4%A' }, { id: '', code: '' }],
    ['nothing', {}, { id: '', code: '' }],
  ])('is opened with %s', (_, params, opened) => {
    expect(openedWith(params)).toEqual(opened)
  })
})

it('the code in what was scanned is the text, or stands in an address', () => {
  expect(['ABCD', 'https://a.example/c?code=ABCD&x=1'].map(codeIn)).toEqual(['ABCD', 'ABCD'])
})
