/** The bounds of a column, given the numbers chosen in the columns before it: of days, given year and month. */
type Range = (before: number[]) => [smallest: number, largest: number]

const TIME: Range[] = [() => [0, 23], () => [0, 59]]

/** The bounds of a date picker without `start` and `end`. */
const DATE: Range[] = [
  () => [1970, 2050],
  () => [1, 12],
  ([year = 0, month = 1]) => [1, new Date(year, month, 0).getDate()],
]

/** How many columns a date picker has, by its `fields`. */
const DEPTHS: Record<string, number> = { year: 1, month: 2, day: 3 }

export type BoundedColumns = {
  readonly columns: string[][]
  readonly chosen: number[]
}

/** Hours and minutes from `start` to `end`, both `hh:mm`. A value outside is moved to the nearer bound. */
export const timeColumns = (value: string, start: string, end: string): BoundedColumns =>
  boundedColumns(numbersIn(value || '00:00'), TIME, numbersIn(start), numbersIn(end))

/** Years, months and days from `start` to `end`, as far as `fields` asks for them. */
export const dateColumns = (value: string, start: string, end: string, fields: string): BoundedColumns => {
  const units = DATE.slice(0, DEPTHS[fields] ?? DATE.length)
  return boundedColumns(numbersIn(value || today()), units, numbersIn(start), numbersIn(end))
}

const boundedColumns = (wanted: number[], units: Range[], start: number[], end: number[]): BoundedColumns => {
  const taken: number[] = []
  const columns = units.map((range, index) => {
    const [smallest, largest] = range(taken)
    const first = (isPrefix(taken, start) && start[index]) || smallest
    const last = isPrefix(taken, end) ? (end[index] ?? largest) : largest
    taken.push(Math.min(Math.max(wanted[index] ?? first, first), Math.max(first, last)))
    return numbers(first, last)
  })
  const chosen = taken.map((value, index) => Math.max(0, columns[index]?.indexOf(padded(value)) ?? 0))
  return { columns, chosen }
}

const isPrefix = (taken: number[], bound: number[]): boolean =>
  taken.every((value, index) => value === bound[index])

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

const numbers = (first: number, last: number): string[] =>
  Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => padded(first + index))

const padded = (value: number): string => String(value).padStart(2, '0')

/** Today in the browser's time zone. */
const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`
}
