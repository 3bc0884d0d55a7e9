import { type EChartsOption, init } from 'echarts'
import type { Costs } from '../costs/compare-costs'
import type { Day } from '../day'
import type { DayResult } from '../simulate/day-result'
import type { Series, SeriesName } from '../simulate/series'
import type { Swing } from './tornado'

/** A picture for the page: SVG text. `table` says the same to somebody who cannot see it. */
export type Chart = {
  readonly name: string
  readonly title: string
  readonly svg: string
  readonly table: readonly (readonly string[])[]
}

const WIDTH = 960
const INK = '#3b2a25'
const COLOURS = ['#c8372d', '#d9a441', '#4f7f6f', '#6a5a8c', '#8c8378']

const draw = (option: EChartsOption, height = 360): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height })
  chart.setOption({
    animation: false,
    color: COLOURS,
    backgroundColor: '#fffdf8',
    textStyle: { fontFamily: 'system-ui, sans-serif', color: INK },
    grid: { left: 90, right: 40, top: 50, bottom: 50 },
    ...option,
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

const clock = (second: number): string =>
  [second / 3_600, (second / 60) % 60].map((each) => String(Math.floor(each)).padStart(2, '0')).join(':')

/** The most of each step of `step` seconds. */
const mostOfSteps = (line: Float64Array, from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, n) =>
    line
      .subarray(from + n * step, Math.min(to, from + (n + 1) * step))
      .reduce((most, each) => Math.max(most, each), 0),
  )

type Span = { readonly from: number; readonly to: number; readonly step: number }

type LineChart = {
  readonly name: string
  readonly title: string
  readonly lines: Readonly<Record<string, SeriesName>>
  /** A horizontal line: its name and height. */
  readonly limit?: readonly [string, number]
}

const lineChart = (
  series: Series,
  { from, to, step }: Span,
  { name, title, lines, limit }: LineChart,
): Chart => {
  const times = Array.from({ length: Math.ceil((to - from) / step) }, (_, n) => clock(from + n * step))
  const drawn = Object.entries(lines).map(([label, of]) => ({
    label,
    data: mostOfSteps(series[of], from, to, step),
  }))
  const mark = limit && {
    silent: true,
    symbol: 'none',
    lineStyle: { color: INK, type: 'dashed' as const },
    label: { formatter: limit[0], position: 'insideEndTop' as const },
    data: [{ yAxis: limit[1] }],
  }
  const svg = draw({
    title: { text: title, left: 20, top: 8, textStyle: { fontSize: 15, color: INK } },
    legend: { right: 20, top: 8 },
    xAxis: { type: 'category', data: times },
    yAxis: { type: 'value' },
    series: drawn.map(({ label, data }, n) => ({
      name: label,
      type: 'line',
      showSymbol: false,
      lineStyle: { width: 1.5 },
      data,
      ...(n === 0 && mark ? { markLine: mark } : {}),
    })),
  })
  const every = Math.max(1, Math.floor(times.length / 24))
  const rows = times.flatMap((time, n) =>
    n % every === 0 ? [[time, ...drawn.map(({ data }) => String(Math.round(data[n] ?? 0)))]] : [],
  )
  return { name, title, svg, table: [['time', ...drawn.map(({ label }) => label)], ...rows] }
}

const billChart = ({ under }: Costs): Chart => {
  const title = 'Yuan for this day'
  const designs = ['this product', 'the naive design', 'servers for the peak']
  const bills = under.map(({ prices, own, naive, servers }) => ({
    label: prices.name,
    data: [own.yuan, naive.yuan, servers.yuan].map(Math.round),
  }))
  const svg = draw(
    {
      title: { text: title, left: 20, top: 8, textStyle: { fontSize: 15, color: INK } },
      legend: { right: 20, top: 8 },
      grid: { left: 160, right: 90, top: 50, bottom: 30 },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', data: designs, inverse: true },
      series: bills.map(({ label, data }) => ({
        name: label,
        type: 'bar',
        data,
        label: { show: true, position: 'right' },
      })),
    },
    300,
  )
  const rows = designs.map((design, n) => [design, ...bills.map(({ data }) => String(data[n]))])
  return { name: 'bill', title, svg, table: [['design', ...bills.map(({ label }) => label)], ...rows] }
}

/** How far one assumption moves a figure, the widest first. */
const tornadoChart = (name: string, title: string, swings: readonly Swing[], middle: number): Chart => {
  const widest = [...swings].sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low)).slice(0, 12)
  const labels = widest.map(({ assumption, from, to }) => `${assumption} (${from} to ${to})`)
  const bar = (of: (swing: Swing) => number) =>
    widest.map((swing) => Math.round((of(swing) - middle) * 100) / 100)
  const svg = draw(
    {
      title: { text: title, left: 20, top: 8, textStyle: { fontSize: 15, color: INK } },
      legend: { right: 20, top: 8 },
      grid: { left: 290, right: 60, top: 50, bottom: 40 },
      xAxis: { type: 'value', name: 'change' },
      yAxis: { type: 'category', data: labels, inverse: true },
      series: [
        { name: 'at the low value', type: 'bar', barGap: '-100%', data: bar(({ low }) => low) },
        { name: 'at the high value', type: 'bar', data: bar(({ high }) => high) },
      ],
    },
    100 + 30 * widest.length,
  )
  const rows = widest.map(({ low, high }, n) => [labels[n] ?? '', low.toFixed(2), high.toFixed(2)])
  return { name, title, svg, table: [['assumption', 'at its low value', 'at its high value'], ...rows] }
}

const WHOLE_DAY: Span = { from: 0, to: 86_400, step: 60 }
const AFTER_OPENING_S = 1_800

/** The half hour after the largest drop opens, and a minute before it. */
const openingOf = ({ drops }: Day): Span | undefined => {
  const [largest] = [...drops].sort((a, b) => b.people - a.people)
  if (!largest) return
  const [hours = 0, minutes = 0] = largest.at.split(':').map(Number)
  const opens = (hours * 60 + minutes) * 60
  return { from: Math.max(0, opens - 60), to: Math.min(86_400, opens + AFTER_OPENING_S), step: 5 }
}

/** All charts of a day. With `tornado`, also what the bill and the wall depend on. */
export const chartsOf = (
  day: Day,
  { series }: DayResult,
  costs: Costs,
  tornado?: {
    readonly bill: readonly Swing[]
    readonly refused: readonly Swing[]
    readonly middle: { readonly bill: number; readonly refused: number }
  },
): Chart[] => {
  const { qps } = day.numbers
  const limit = [`${qps} calls a second`, qps] as const
  const opening = openingOf(day)
  return [
    lineChart(series, WHOLE_DAY, {
      name: 'calls',
      title: 'Calls a second, the busiest second of each minute',
      lines: { 'made by phones': 'wanted', admitted: 'admitted' },
      limit,
    }),
    ...(opening
      ? [
          lineChart(series, opening, {
            name: 'opening',
            title: 'The largest drop: calls and covers a second',
            lines: { admitted: 'admitted', 'covers given': 'granted' },
            limit,
          }),
          lineChart(series, opening, {
            name: 'queue',
            title: 'The largest drop: people between a first call and an answer',
            lines: { people: 'trying' },
          }),
        ]
      : []),
    lineChart(series, WHOLE_DAY, {
      name: 'instances',
      title: 'Busy instances',
      lines: { instances: 'busy' },
    }),
    lineChart(series, WHOLE_DAY, {
      name: 'database',
      title: 'Database operations a second, the busiest second of each minute',
      lines: { operations: 'operations' },
    }),
    billChart(costs),
    ...(tornado
      ? [
          tornadoChart(
            'tornado-bill',
            'What the bill depends on: yuan more or less',
            tornado.bill,
            tornado.middle.bill,
          ),
          tornadoChart(
            'tornado-wall',
            'What the wall depends on: refused calls of 100, more or less',
            tornado.refused,
            tornado.middle.refused,
          ),
        ]
      : []),
  ]
}
