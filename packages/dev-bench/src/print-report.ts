import type { Row } from './bench'

const COLUMNS = ['what', 'measured', 'baseline', 'target'] as const

/** Prints the rows as a table, each with whether its target was held. */
export const printReport = (rows: readonly Row[]): void => {
  const widths = COLUMNS.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)))
  const line = (cells: readonly string[]) => cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join('  ')
  console.log(line(COLUMNS))
  for (const row of rows) {
    console.log(`${line(COLUMNS.map((column) => row[column]))}  ${row.held ? 'held' : 'NOT HELD'}`)
  }
}
