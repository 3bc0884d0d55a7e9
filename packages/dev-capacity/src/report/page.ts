import { describeSource } from '../assumption'
import { ASSUMPTIONS, assumptionNames } from '../assumptions'
import type { Day } from '../day'
import type { Chart } from './charts'
import type { Section } from './summary'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const safe = (text: string): string => text.replace(/[&<>"]/g, (each) => escapes[each] ?? each)

const cells = (tag: 'td' | 'th', row: readonly string[]): string =>
  `<tr>${row.map((each) => `<${tag}>${safe(each)}</${tag}>`).join('')}</tr>`

const table = (rows: readonly (readonly string[])[], head?: readonly string[]): string =>
  `<table>${head ? `<thead>${cells('th', head)}</thead>` : ''}<tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`

const section = ({ title, lines }: Section): string =>
  `<section><h2>${safe(title)}</h2>${table(lines.map(({ what, value, remark = '' }) => [what, value, remark]))}</section>`

const figure = ({ title, svg, table: [head = [], ...rows] }: Chart): string =>
  `<figure role="group" aria-label="${safe(title)}"><div aria-hidden="true">${svg}</div><details><summary>${safe(title)}, as a table</summary>${table(rows, head)}</details></figure>`

const assumptions = (day: Day): string =>
  table(
    assumptionNames.map((name) => {
      const { what, unit, low, high, source, value } = ASSUMPTIONS[name]
      const set = day.numbers[name]
      const changed = set === value ? '' : ` (usually ${value})`
      return [name, `${set} ${unit}${changed}`, `${low} to ${high}`, what, describeSource(source)]
    }),
    ['name', 'value', 'plausible', 'what', 'source'],
  )

const STYLE = `
:root { color: #3b2a25; background: #f6efe3; font: 15px/1.6 system-ui, sans-serif; }
body { max-width: 1010px; margin: 0 auto; padding: 32px 16px 80px; }
h1 { font-size: 26px; margin: 0 0 4px; } h2 { font-size: 17px; margin: 32px 0 8px; }
figure { margin: 24px 0; background: #fffdf8; border-radius: 12px; padding: 12px; overflow-x: auto; }
svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
td, th { text-align: left; padding: 5px 12px 5px 0; border-bottom: 1px solid #e4d8c6; vertical-align: top; }
summary { cursor: pointer; color: #7a5c4d; padding: 4px 0; }
`

/** A page that stands alone: the figures, the charts with their tables, and every assumption with its source. */
export const pageOf = (
  day: Day,
  sections: readonly Section[],
  charts: readonly Chart[],
): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Capacity: ${safe(day.name)}</title><style>${STYLE}</style></head>
<body><h1>${safe(day.name)}</h1>
<p>A simulation, not a measurement of a live environment. Every number rests on the assumptions at the end.</p>
${charts.map(figure).join('\n')}
${sections.map(section).join('\n')}
<section><h2>Assumptions</h2>${assumptions(day)}</section>
</body></html>
`
