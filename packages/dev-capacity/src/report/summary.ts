import type { Costs } from '../costs/compare-costs'
import type { Day } from '../day'
import type { DayResult } from '../simulate/day-result'
import { mostOf, sumOf } from '../simulate/series'

/** A line of the table: what, how much, and a remark. */
export type Line = { readonly what: string; readonly value: string; readonly remark?: string }
export type Section = { readonly title: string; readonly lines: readonly Line[] }

/** A whole number with thousands apart, or few digits of a small one. */
export const amount = (value: number): string =>
  Math.abs(value) >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString('en')
    : value.toLocaleString('en', { maximumSignificantDigits: 3 })

export const yuan = (value: number): string => `${amount(Math.round(value))} yuan`
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const duration = (ms: number): string =>
  ms < 1_000 ? `${amount(Math.round(ms))} ms` : `${amount(ms / 1_000)} s`

/** The number of calls that a share of those who called do not exceed. */
const callsQuantile = ([, ...callers]: readonly number[], share: number): number => {
  const wanted = share * callers.reduce((sum, each) => sum + each, 0)
  let calls = 0
  for (let below = 0; below < wanted; calls++) below += callers[calls] ?? 0
  return calls
}

const drops = ({ drops }: DayResult): Section => ({
  title: 'Drops',
  lines: drops.map(({ at, stock, granted, goneAfterS }) => ({
    what: at,
    value: `${amount(granted)} of ${amount(stock)} covers given`,
    remark: goneAfterS === undefined ? 'some are left' : `gone after ${duration(goneAfterS * 1_000)}`,
  })),
})

const load = (
  day: Day,
  { series, instancesStarted, hottestDocument, databaseReads, databaseWrites }: DayResult,
): Section => {
  const [wanted, refused] = [sumOf(series.wanted), sumOf(series.refused)]
  const actions = day.people * day.numbers.actionsAPerson
  return {
    title: 'Load',
    lines: [
      {
        what: 'actions of people',
        value: amount(actions),
        remark: 'most read public files and call nothing',
      },
      {
        what: 'calls made',
        value: amount(wanted),
        remark: `${amount(mostOf(series.wanted))} in the busiest second`,
      },
      {
        what: 'calls refused by the platform',
        value: amount(refused),
        remark: percent(wanted === 0 ? 0 : refused / wanted),
      },
      {
        what: 'calls admitted',
        value: amount(sumOf(series.admitted)),
        remark: `of ${amount(day.numbers.qps)} a second`,
      },
      {
        what: 'instances',
        value: amount(instancesStarted),
        remark: `${amount(mostOf(series.busy))} busy at most`,
      },
      {
        what: 'database operations',
        value: amount(databaseReads + databaseWrites),
        remark: `${amount(mostOf(series.operations))} in the busiest second`,
      },
      {
        what: 'writes to the hottest document',
        value: `${amount(hottestDocument)} a second`,
        remark: 'a bucket of stock',
      },
      { what: 'public files', value: `${amount((day.people * day.numbers.kilobytesAPerson) / 1e6)} GB` },
    ],
  }
}

const people = ({ ends, callsAPerson, callMs, answerMs, series }: DayResult): Section => ({
  title: 'People of the drops',
  lines: [
    ...Object.entries(ends).map(([what, count]) => ({ what, value: amount(count) })),
    {
      what: 'calls of somebody who calls',
      value: amount(callsQuantile(callsAPerson, 0.5)),
      remark: `median; 99 of 100 at most ${amount(callsQuantile(callsAPerson, 0.99))}`,
    },
    {
      what: 'one answered call',
      value: duration(callMs.quantile(0.5)),
      remark: `median; 99 of 100 within ${duration(callMs.quantile(0.99))}`,
    },
    {
      what: 'until the final answer',
      value: duration(answerMs.quantile(0.5)),
      remark: `median; 99 of 100 within ${duration(answerMs.quantile(0.99))}`,
    },
    {
      what: 'waiting at once',
      value: amount(mostOf(series.trying)),
      remark: 'people between a first call and an answer',
    },
  ],
})

const costs = ({ under }: Costs): Section[] =>
  under.map(({ prices, own, naive, servers }) => ({
    title: `Bill, prices ${prices.name}`,
    lines: [
      ...own.lines.map(({ what, yuan: each }) => ({ what, value: yuan(each) })),
      {
        what: 'together',
        value: yuan(own.yuan),
        remark: own.packs.map(({ calls }) => `a pack of ${amount(calls)}`).join(', '),
      },
      {
        what: 'the naive design',
        value: yuan(naive.yuan),
        remark: `this is ${percent(1 - own.yuan / naive.yuan)} below it`,
      },
      {
        what: 'servers for the peak',
        value: yuan(servers.yuan),
        remark: `${amount(servers.servers)} for ${amount(servers.peak)} calls a second; this is ${percent(1 - own.yuan / servers.yuan)} below; turns at ${amount(servers.turnsAt)} yuan a server and day`,
      },
    ],
  }))

/** Everything that a day's simulation says, as tables. */
export const summaryOf = (day: Day, result: DayResult, bills: Costs): Section[] => [
  drops(result),
  load(day, result),
  people(result),
  ...costs(bills),
  {
    title: 'Bill, prices in resource points',
    lines: [{ what: 'unknown', value: '-', remark: 'the rates of each operation are not published' }],
  },
]

/** The sections as text for a terminal. */
export const printSections = (sections: readonly Section[]): string => {
  const wide = (of: (line: Line) => string) =>
    Math.max(...sections.flatMap(({ lines }) => lines.map((line) => of(line).length)))
  const [what, value] = [wide((line) => line.what), wide((line) => line.value)]
  const row = (line: Line) =>
    `  ${line.what.padEnd(what)}  ${line.value.padStart(value)}  ${line.remark ?? ''}`.trimEnd()
  return sections.map(({ title, lines }) => [title, ...lines.map(row)].join('\n')).join('\n\n')
}
