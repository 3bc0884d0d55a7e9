import { useEffect, useRef, useState } from 'preact/hooks'
import uPlot from 'uplot'

type Chart = {
  readonly kind: 'chart'
  readonly title: string
  readonly times: number[]
  readonly lines: { readonly title: string; readonly values: (number | null)[] }[]
}
type Table = {
  readonly kind: 'table'
  readonly title: string
  readonly columns: { readonly title: string; readonly as?: 'time' }[]
  readonly rows: unknown[][]
}
type Panel = Chart | Table

const REFRESH_MS = 2000

const HEIGHT = 220

/** People who cannot see red or green can tell them apart, in light and in dark mode. */
const COLOURS = [
  '#c8321f',
  '#3d7fb8',
  '#c98a1b',
  '#2e8b6f',
  '#8a5bb0',
  '#7a6a5f',
  '#d1608b',
  '#5a9a2f',
  '#1f9aa8',
  '#5c5cc8',
]

/** What the product shows of its own documents: `--panels FILE`. */
export const Panels = () => {
  const panels = usePanels()
  if (!panels) return <p class="empty">Asking the local cloud…</p>
  return (
    <div class="panels">
      {panels.map((panel) => (
        <section key={panel.title} class={`card ${panel.kind}`}>
          <h2>{panel.title}</h2>
          {isEmpty(panel) ? (
            <Nothing />
          ) : panel.kind === 'chart' ? (
            <Lines chart={panel} />
          ) : (
            <Rows table={panel} />
          )}
        </section>
      ))}
    </div>
  )
}

const usePanels = (): Panel[] | undefined => {
  const [panels, setPanels] = useState<Panel[]>()
  useEffect(() => {
    const ask = async () => {
      const answer = await fetch('/page/panels').then(
        (response) => response.json(),
        () => undefined,
      )
      if (answer) setPanels(answer.panels)
    }
    void ask()
    const timer = setInterval(ask, REFRESH_MS)
    return () => clearInterval(timer)
  }, [])
  return panels
}

const isEmpty = (panel: Panel): boolean =>
  panel.kind === 'table'
    ? panel.rows.length === 0
    : panel.lines.every(({ values }) => values.every((value) => value === null))

const Nothing = () => <p class="empty">Nothing yet. It fills as functions write its documents.</p>

const dataOf = ({ times, lines }: Chart): uPlot.AlignedData => [times, ...lines.map(({ values }) => values)]

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name)

const axis = (): uPlot.Axis => ({
  stroke: colour('--note'),
  grid: { stroke: colour('--line'), width: 1 },
  ticks: { stroke: colour('--line'), width: 1 },
})

/** A single point is drawn in the middle of ten minutes. By default uPlot draws it at the edge of years. */
const rangeOfTimes = ({ data: [times] }: uPlot, first: number, last: number): [number, number] =>
  times.length > 1 ? [first, last] : [first - 300, first + 300]

const optionsOf = ({ lines }: Chart, width: number): uPlot.Options => ({
  width,
  height: HEIGHT,
  axes: [axis(), { ...axis(), size: 64 }],
  // Figures here are counts: an axis that does not begin at 0 would exaggerate changes.
  scales: {
    x: { range: rangeOfTimes },
    y: { range: (_plot, _low, high) => [0, Math.max(1, high * 1.1)] },
  },
  series: [
    {},
    ...lines.map(({ title }, n) => {
      const stroke = COLOURS[n % COLOURS.length] ?? ''
      return { label: title, stroke, width: 2, spanGaps: true, points: { show: true, size: 5, fill: stroke } }
    }),
  ],
})

const Lines = ({ chart }: { chart: Chart }) => {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<uPlot>()
  const names = chart.lines.map(({ title }) => title).join('\n')
  useEffect(() => {
    const element = place.current
    if (!element) return
    const made = new uPlot(optionsOf(chart, element.clientWidth), dataOf(chart), element)
    plot.current = made
    const resized = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }))
    resized.observe(element)
    return () => {
      resized.disconnect()
      made.destroy()
    }
  }, [names])
  useEffect(() => plot.current?.setData(dataOf(chart)), [chart])
  return <div ref={place} class="plot" />
}

const Rows = ({ table: { columns, rows } }: { table: Table }) => (
  <table>
    <thead>
      <tr>
        {columns.map(({ title }) => (
          <th key={title}>{title}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={JSON.stringify(row)}>
          {columns.map(({ title, as }, n) => (
            <td key={title}>{shown(row[n], as)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const shown = (value: unknown, as: 'time' | undefined): string => {
  if (value === null || value === undefined) return ''
  if (as === 'time') return new Date(Number(value)).toLocaleString()
  if (typeof value !== 'object') return String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name} ${part}`)
    .join(', ')
}
