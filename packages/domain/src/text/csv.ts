/** A spreadsheet takes a cell that begins so for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/

export type Cell = string | number | undefined

const cell = (value: Cell): string => {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const plain = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) || plain !== plain.trim() ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Excel reads UTF-8 only with it. It begins a file, not a part. */
export const CSV_START = '\ufeff'

/** Lines of CSV (RFC 4180). A text that a spreadsheet would take for a formula begins with an apostrophe. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
