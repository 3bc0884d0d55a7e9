import { dateColumns, timeColumns } from './bounded-columns'

const edges = (columns: string[][]) => columns.map((column) => `${column[0]}–${column.at(-1)}`)
const chosen = ({ columns, chosen: indexes }: { columns: string[][]; chosen: number[] }) =>
  indexes.map((index, column) => columns[column]?.[index])

describe('a date picker', () => {
  it('offers as many days as the month has', () => {
    expect(edges(dateColumns('2028-02-10', '', '', 'day').columns)).toEqual(['1970–2050', '01–12', '01–29'])
    expect(edges(dateColumns('2027-02-10', '', '', 'day').columns)[2]).toBe('01–28')
  })

  it('begins at its start', () => {
    const columns = dateColumns('2027-03-20', '2027-03-15', '', 'day')
    expect(edges(columns.columns)).toEqual(['2027–2050', '03–12', '15–31'])
    expect(chosen(columns)).toEqual(['2027', '03', '20'])
  })

  it('ends at its end', () => {
    expect(edges(dateColumns('2029-06-01', '', '2029-06-07', 'day').columns)).toEqual([
      '1970–2029',
      '01–06',
      '01–07',
    ])
  })

  it('is not held by the bounds of another year', () => {
    expect(edges(dateColumns('2028-01-01', '2027-03-15', '2029-06-07', 'day').columns)).toEqual([
      '2027–2029',
      '01–12',
      '01–31',
    ])
  })

  it('moves what lies outside to the nearest date', () => {
    expect(chosen(dateColumns('2020-01-01', '2027-03-15', '', 'day'))).toEqual(['2027', '03', '15'])
    expect(chosen(dateColumns('2027-01-31', '', '2027-01-31', 'month'))).toEqual(['2027', '01'])
  })
})

describe('a time picker', () => {
  it('offers the day where nothing bounds it', () => {
    expect(edges(timeColumns('', '', '').columns)).toEqual(['00–23', '00–59'])
  })

  it('keeps to its start and its end', () => {
    expect(edges(timeColumns('09:45', '09:30', '18:00').columns)).toEqual(['09–18', '30–59'])
    expect(edges(timeColumns('18:00', '09:30', '18:00').columns)).toEqual(['09–18', '00–00'])
  })
})
