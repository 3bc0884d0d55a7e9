import { csvLines } from './csv'

describe('a line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1\r\n"],
    ['+1', "'+1\r\n"],
    ['-1', "'-1\r\n"],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    ['\t=1', "'\t=1\r\n"],
    ['\r=1', '"\'\r=1"\r\n'],
    ['=HYPERLINK("http://a.example","x")', '"\'=HYPERLINK(""http://a.example"",""x"")"\r\n'],
    ['a,b', '"a,b"\r\n'],
    ['say "hi"', '"say ""hi"""\r\n'],
    ['two\nlines', '"two\nlines"\r\n'],
    [' edge ', '" edge "\r\n'],
    ['锦鲤', '锦鲤\r\n'],
    ['', '\r\n'],
  ])('keeps %j as one cell that no spreadsheet takes for a formula', (text, line) => {
    expect(csvLines([[text]])).toBe(line)
  })

  it('leaves numbers as they are, negative ones too', () => {
    expect(csvLines([[1, -2, undefined, 'x']])).toBe('1,-2,,x\r\n')
  })
})
