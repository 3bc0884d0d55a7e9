import { isNullish, isNumeric, numberOf } from '../type-name'
import { compareValues, type Value } from '../value'
import { FIRST_AND_LAST } from './arrays'
import type { Operator } from './scope'

/** Accumulators that are also expressions: over a list of arguments, or over the elements of one array. */

export const sumOf = (values: readonly Value[]): number =>
  values.filter(isNumeric).reduce((sum: number, value) => sum + numberOf(value), 0)

export const averageOf = (values: readonly Value[]): number | null => {
  const numbers = values.filter(isNumeric)
  return numbers.length === 0 ? null : sumOf(numbers) / numbers.length
}

/** The least or greatest value. Null and missing do not count. */
export const extremeOf = (values: readonly Value[], direction: 1 | -1): Value =>
  values
    .filter((value) => !isNullish(value))
    .reduce(
      (best: Value, value) => (isNullish(best) || compareValues(value, best) * direction < 0 ? value : best),
      null,
    )

/** The standard deviation. A sample needs two numbers, and a population one. */
export const deviationOf = (values: readonly Value[], isSample: boolean): number | null => {
  const numbers = values.filter(isNumeric).map(numberOf)
  const count = isSample ? numbers.length - 1 : numbers.length
  if (count <= 0) return null
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  if (!Number.isFinite(mean)) return null
  return Math.sqrt(numbers.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count)
}

const overValues =
  (run: (values: readonly Value[]) => Value): Operator =>
  (operand, compile) => {
    if (Array.isArray(operand) && operand.length !== 1) {
      const list = operand.map(compile)
      return (scope) => run(list.map((argument) => argument(scope)))
    }
    const argument = compile(Array.isArray(operand) ? operand[0] : operand)
    return (scope) => {
      const value = argument(scope)
      return run(Array.isArray(value) ? value : [value])
    }
  }

export const STATISTICS: Readonly<Record<string, Operator>> = {
  $sum: overValues(sumOf),
  $avg: overValues(averageOf),
  $min: overValues((values) => extremeOf(values, 1)),
  $max: overValues((values) => extremeOf(values, -1)),
  $stdDevPop: overValues((values) => deviationOf(values, false)),
  $stdDevSamp: overValues((values) => deviationOf(values, true)),
  ...FIRST_AND_LAST,
}
