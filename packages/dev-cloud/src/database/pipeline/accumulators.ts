import { compile } from '../expression/compile'
import { type Expression, ExpressionError, type Scope } from '../expression/scope'
import { averageOf, deviationOf, extremeOf, sumOf } from '../expression/statistics'
import { hashOf } from '../hash-key'
import { isNullish, typeName } from '../type-name'
import { isDocument, type Value } from '../value'

/** What an accumulator of `$group` answers for the documents of one group, in their order. */
export type Accumulator = (scopes: readonly Scope[]) => Value

type Make = (value: Expression) => Accumulator

/** Accumulators on the values of an expression. A missing value is `undefined`. */
const onValues =
  (run: (values: readonly Value[]) => Value): Make =>
  (value) =>
  (scopes) =>
    run(scopes.map(value))

const present = (values: readonly Value[]): Value[] => values.filter((value) => value !== undefined)

const distinct = (values: readonly Value[]): Value[] => [
  ...new Map(present(values).map((value) => [hashOf(value), value])).values(),
]

const merged = (values: readonly Value[]): Value =>
  Object.assign(
    {},
    ...values.map((value) => {
      if (isNullish(value)) return {}
      if (!isDocument(value))
        throw new ExpressionError(
          `$mergeObjects requires object inputs, but input ${value} is of type ${typeName(value)}`,
        )
      return value
    }),
  )

/** The accumulators of MongoDB's manual, "Accumulators ($group)". */
const ACCUMULATORS: ReadonlyMap<string, Make> = new Map(
  Object.entries({
    $sum: onValues(sumOf),
    $avg: onValues(averageOf),
    $min: onValues((values) => extremeOf(values, 1)),
    $max: onValues((values) => extremeOf(values, -1)),
    $first: onValues((values) => values[0] ?? null),
    $last: onValues((values) => values.at(-1) ?? null),
    $push: onValues(present),
    $addToSet: onValues(distinct),
    $stdDevPop: onValues((values) => deviationOf(values, false)),
    $stdDevSamp: onValues((values) => deviationOf(values, true)),
    $mergeObjects: onValues(merged),
    $count: onValues((values) => values.length),
  }),
)

/** Compiles `{$sum: '$a'}` of a field `name`. Throws `ExpressionError` with MongoDB's text. */
export const accumulatorOf = (name: string, given: Value): Accumulator => {
  if (name.includes('.')) throw new ExpressionError(`The field name '${name}' cannot contain '.'`)
  if (name.startsWith('$')) throw new ExpressionError(`The field name '${name}' cannot be an operator name`)
  if (!isDocument(given)) throw new ExpressionError(`The field '${name}' must be an accumulator object`)
  const keys = Object.keys(given)
  if (keys.length !== 1) throw new ExpressionError(`The field '${name}' must specify one accumulator`)
  const operator = keys[0] as string
  const make = ACCUMULATORS.get(operator)
  if (!make) throw new ExpressionError(`unknown group operator '${operator}'`)
  const operand = given[operator]
  if (operator === '$count') assertEmpty(operand)
  if (Array.isArray(operand) && operand.length !== 1)
    throw new ExpressionError(`The ${operator} accumulator is a unary operator`)
  return make(compile(operator === '$count' ? null : Array.isArray(operand) ? operand[0] : operand))
}

const assertEmpty = (operand: Value): void => {
  if (!isDocument(operand) || Object.keys(operand).length > 0)
    throw new ExpressionError(`$count takes no arguments, i.e. $count:{}`)
}
