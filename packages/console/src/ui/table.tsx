import type { ReactNode } from 'react'
import './table.scss'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
}

type Props<Row> = {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** Rows under heads; on a narrow screen each row is a card whose cells name their heads. */
export const Table = <Row,>({ label, columns, rows, keyOf }: Props<Row>) => (
  <table className="table">
    <caption className="unseen">{label}</caption>
    <thead>
      <tr>
        {columns.map(({ key, head, numeric }) => (
          <th key={key} scope="col" className={numeric ? 'table__numeric' : undefined}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)}>
          {columns.map(({ key, head, cell, numeric }) => (
            <td key={key} data-head={head} className={numeric ? 'table__numeric tabular' : undefined}>
              {cell(row)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
