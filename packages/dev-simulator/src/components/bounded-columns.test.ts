import { dateColumns, timeColumns } from './bounded-columns'

const edges = (columns: string[][]) => columns.map((column) => `${column[0]}–${column.at(-1)}`)
const chosen = ({ columns, chosen: indexes }: { columns: string[][]; chosen: number[] }) =>
  indexes.map((index, column) => columns[column]?.[index])

describe('the columns of a date picker', () => {
  it('have as many days as the month', () => {
    expect(edges(dateColumns('2028-02-10', '', '', 'day').columns)).toEqual(['1970–2050', '01–12', '01–29'])
    expect(edges(dateColumns('2027-02-10', '', '', 'day').columns)[2]).toBe('01–28')
  })

  it('begin at the picker’s start', () => {
    const columns = dateColumns('2027-03-20', '2027-03-15', '', 'day')
    expect(edges(columns.columns)).toEqual(['2027–2050', '03–12', '15–31'])
    expect(chosen(columns)).toEqual(['2027', '03', '20'])
  })

  it('end at the picker’s end', () => {
    expect(edges(dateColumns('2029-06-01', '', '2029-06-07', 'day').columns)).toEqual([
      '1970–2029',
      '01–06',
      '01–07',
    ])
  })

  it('ignore the month and day of start and end in other years', () => {
    expect(edges(dateColumns('2028-01-01', '2027-03-15', '2029-06-07', 'day').columns)).toEqual([
      '2027–2029',
      '01–12',
      '01–31',
    ])
  })

  it('move a value outside of the bounds to the nearest date', () => {
    expect(chosen(dateColumns('2020-01-01', '2027-03-15', '', 'day'))).toEqual(['2027', '03', '15'])
    expect(chosen(dateColumns('2027-01-31', '', '2027-01-31', 'month'))).toEqual(['2027', '01'])
  })
})

describe('the columns of a time picker', () => {
  it('have all hours and minutes where the picker has no bounds', () => {
    expect(edges(timeColumns('', '', '').columns)).toEqual(['00–23', '00–59'])
  })

  it('keep to the picker’s start and end', () => {
    expect(edges(timeColumns('09:45', '09:30', '18:00').columns)).toEqual(['09–18', '30–59'])
    expect(edges(timeColumns('18:00', '09:30', '18:00').columns)).toEqual(['09–18', '00–00'])
  })
})
