import type { PageRow } from './survey'

/** One sentence about all pages. */
export const countRows = (rows: readonly PageRow[]): string => {
  const opened = rows.filter((row) => row.opened)
  const clean = opened.filter(({ errors }) => errors.length === 0)
  const complete = clean.filter(({ missing }) => missing.length === 0)
  return `${rows.length} pages: ${opened.length} opened, ${clean.length} without an error, ${complete.length} of these with nothing missing.`
}

/** A table with a row for each page. */
export const toMarkdown = (rows: readonly PageRow[]): string =>
  [
    countRows(rows),
    '',
    '| page | opened | errors | missing |',
    '|---|---|---|---|',
    ...rows.map(({ page, opened, errors, missing }) =>
      ['', page, opened ? 'yes' : 'no', cell(errors), cell(missing), ''].join(' | ').trim(),
    ),
    '',
  ].join('\n')

const cell = (texts: readonly string[]): string =>
  texts.map((text) => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 120)).join('; ')
