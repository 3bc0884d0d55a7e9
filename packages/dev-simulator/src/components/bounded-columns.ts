/** How small and how large a number may be that comes after `before`: a day after its year and month. */
type Range = (before: number[]) => [smallest: number, largest: number]

const TIME: Range[] = [() => [0, 23], () => [0, 59]]

/** The years that a date picker offers where nothing else is said. */
const DATE: Range[] = [
  () => [1970, 2050],
  () => [1, 12],
  ([year = 0, month = 1]) => [1, new Date(year, month, 0).getDate()],
]

/** How many columns a date picker of each `fields` has. */
const DEPTHS: Record<string, number> = { year: 1, month: 2, day: 3 }

export interface BoundedColumns {
  columns: string[][]
  chosen: number[]
}

/** Hours and minutes from `start` to `end`, both `hh:mm`; what is not between them is moved to the nearer one. */
export function timeColumns(value: string, start: string, end: string): BoundedColumns {
  return boundedColumns(numbersIn(value || '00:00'), TIME, numbersIn(start), numbersIn(end))
}

/** Years, months and days from `start` to `end`, as far as `fields` asks for them. */
export function dateColumns(value: string, start: string, end: string, fields: string): BoundedColumns {
  const units = DATE.slice(0, DEPTHS[fields] ?? DATE.length)
  return boundedColumns(numbersIn(value || today()), units, numbersIn(start), numbersIn(end))
}

function boundedColumns(wanted: number[], units: Range[], start: number[], end: number[]): BoundedColumns {
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

function isPrefix(taken: number[], bound: number[]): boolean {
  return taken.every((value, index) => value === bound[index])
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => padded(first + index))
}

function padded(value: number): string {
  return String(value).padStart(2, '0')
}

/** In the time of the phone, which is the machine's. */
function today(): string {
  const now = new Date()
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`
}
