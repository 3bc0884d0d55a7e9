import { ASSUMPTIONS, type AssumptionName, assumptionNames } from '../assumptions'
import { compareCosts } from '../costs/compare-costs'
import { type Day, withNumbers } from '../day'
import type { ClaimCosts } from '../simulate/claim-costs'
import { sumOf } from '../simulate/series'
import { simulateDay } from '../simulate/simulate-day'

/** A figure at the two ends of one assumption. */
export type Swing = {
  readonly assumption: AssumptionName
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
}

/** What one run says: the bill under the prices of today in yuan, and refused calls of 100. */
export type Figures = { readonly bill: number; readonly refused: number }

export const figuresOf = (day: Day, costs: ClaimCosts): Figures => {
  const result = simulateDay(day, costs)
  const wanted = sumOf(result.series.wanted)
  return {
    bill: compareCosts(day, result).under[0]?.own.yuan ?? 0,
    refused: wanted === 0 ? 0 : (100 * sumOf(result.series.refused)) / wanted,
  }
}

export type Tornado = {
  readonly bill: readonly Swing[]
  readonly refused: readonly Swing[]
  readonly middle: Figures
}

/** Those that only the other designs depend on move nothing here. */
const moves = (name: AssumptionName): boolean =>
  ASSUMPTIONS[name].low !== ASSUMPTIONS[name].high && !/^(naive|server)/.test(name)

/** Runs the day twice for each assumption, at its low and its high end. */
export const runTornado = (day: Day, costs: ClaimCosts, say: (line: string) => void): Tornado => {
  const middle = figuresOf(day, costs)
  const names = assumptionNames.filter(moves)
  const ends = names.map((assumption, n) => {
    say(`${n + 1} of ${names.length}: ${assumption}`)
    const { low: from, high: to } = ASSUMPTIONS[assumption]
    const at = (value: number) =>
      figuresOf({ ...day, numbers: withNumbers(day.numbers, { [assumption]: value }) }, costs)
    return { assumption, from, to, low: at(from), high: at(to) }
  })
  const swings = (figure: keyof Figures): Swing[] =>
    ends.map(({ low, high, ...each }) => ({ ...each, low: low[figure], high: high[figure] }))
  return { bill: swings('bill'), refused: swings('refused'), middle }
}
