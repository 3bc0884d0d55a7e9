import { dateColumns, timeColumns } from './bounded-columns'
import type { NativeNode } from './native-component'

type Columns = {
  readonly columns: string[][]
  readonly chosen: number[]
}

/** The columns that a picker offers while `value` is chosen. Pickers of mode region are not handled here. */
export const columnsOf = (self: NativeNode, value: unknown = self.get('value')): Columns => {
  const [start, end] = [self.get<string>('start'), self.get<string>('end')]
  switch (self.get('mode')) {
    case 'multiSelector':
      return multi(self)
    case 'time':
      return timeColumns(String(value ?? ''), start, end)
    case 'date':
      return dateColumns(String(value ?? ''), start, end, self.get('fields'))
    default:
      return single(self)
  }
}

/** Converts the chosen indexes to the value of the picker's mode: an index, indexes, `hh:mm` or `YYYY-MM-DD`. */
export const chosenValue = (self: NativeNode, columns: string[][], chosen: number[]): unknown => {
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

const single = (self: NativeNode): Columns => ({
  columns: [words(self.get('range'), self.get('rangeKey'))],
  chosen: [Number(self.get('value') ?? 0) || 0],
})

const multi = (self: NativeNode): Columns => {
  const range = (self.get<unknown[]>('range') ?? []) as unknown[]
  const value = (self.get<number[]>('value') ?? []) as number[]
  return {
    columns: range.map((column) => words(column, self.get('rangeKey'))),
    chosen: range.map((_, index) => value[index] ?? 0),
  }
}

const words = (range: unknown, key: string): string[] => {
  const list = Array.isArray(range) ? range : []
  return list.map((item) => String(key && item && typeof item === 'object' ? item[key] : item))
}
