import type { NativeNode } from './native-component'

interface Columns {
  columns: string[][]
  chosen: number[]
}

const YEARS = { first: 1970, last: 2050 }

/** What a picker offers, by its mode; regions have columns of their own. */
export function columnsOf(self: NativeNode): Columns {
  switch (self.get('mode')) {
    case 'multiSelector':
      return multi(self)
    case 'time':
      return time(String(self.get('value') ?? ''))
    case 'date':
      return date(self)
    default:
      return single(self)
  }
}

/** The chosen indexes in the terms of the picker's mode: an index, indexes, `hh:mm` or `YYYY-MM-DD`. */
export function chosenValue(self: NativeNode, columns: string[][], chosen: number[]): unknown {
  const words = chosen.map((index, column) => columns[column]?.[index] ?? '')
  switch (self.get('mode')) {
    case 'multiSelector':
      return chosen
    case 'time':
      return words.join(':')
    case 'date':
      return words.join('-')
    default:
      return chosen[0] ?? 0
  }
}

function single(self: NativeNode): Columns {
  return {
    columns: [words(self.get('range'), self.get('rangeKey'))],
    chosen: [Number(self.get('value') ?? 0) || 0],
  }
}

function multi(self: NativeNode): Columns {
  const range = (self.get<unknown[]>('range') ?? []) as unknown[]
  const value = (self.get<number[]>('value') ?? []) as number[]
  return {
    columns: range.map((column) => words(column, self.get('rangeKey'))),
    chosen: range.map((_, index) => value[index] ?? 0),
  }
}

function words(range: unknown, key: string): string[] {
  const list = Array.isArray(range) ? range : []
  return list.map((item) => String(key && item && typeof item === 'object' ? item[key] : item))
}

function time(value: string): Columns {
  const [hour = 0, minute = 0] = value.split(':').map(Number)
  return { columns: [numbers(0, 23), numbers(0, 59)], chosen: [hour, minute] }
}

function date(self: NativeNode): Columns {
  const [year = 2000, month = 1, day = 1] = String(self.get('value') || today())
    .split('-')
    .map(Number)
  const depth = { year: 1, month: 2, day: 3 }[self.get<string>('fields')] ?? 3
  const columns = [numbers(YEARS.first, YEARS.last), numbers(1, 12), numbers(1, 31)].slice(0, depth)
  return { columns, chosen: [year - YEARS.first, month - 1, day - 1].slice(0, depth) }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function numbers(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index).padStart(2, '0'))
}
