import { isNullish, isNumeric, numberOf, typeName } from '../type-name'
import { isDocument, type Value } from '../value'
import { type Compile, type Expression, ExpressionError, type Operator, type Scope } from './scope'

/** How many arguments an operator takes. */
type Arity = { readonly least: number; readonly most: number }

const ANY: Arity = { least: 0, most: Number.POSITIVE_INFINITY }

/** The arguments of an operator: a list, or one argument without its list. */
const argumentsOf = (
  name: string,
  operand: Value,
  compile: Compile,
  { least, most }: Arity,
): Expression[] => {
  const given = Array.isArray(operand) ? operand : [operand]
  if (given.length < least || given.length > most)
    throw new ExpressionError(arityText(name, given.length, least, most))
  return given.map(compile)
}

const arityText = (name: string, given: number, least: number, most: number): string =>
  least === most
    ? `Expression ${name} takes exactly ${least} arguments. ${given} were passed in.`
    : most === Number.POSITIVE_INFINITY
      ? `Expression ${name} takes at least ${least} arguments, and ${given} were passed in.`
      : `Expression ${name} takes at least ${least} arguments, and at most ${most}, but ${given} were passed in.`

/** An operator on the values of its arguments. */
export const onValues =
  (name: string, arity: number | readonly [number, number], run: (...values: Value[]) => Value): Operator =>
  (operand, compile) => {
    const [least, most] = typeof arity === 'number' ? [arity, arity] : arity
    const list = argumentsOf(name, operand, compile, { least, most })
    return (scope) => run(...list.map((argument) => argument(scope)))
  }

/** An operator on any number of arguments, which are evaluated one after the other. */
export const onList =
  (name: string, run: (list: readonly Expression[], scope: Scope) => Value): Operator =>
  (operand, compile) => {
    const list = argumentsOf(name, operand, compile, ANY)
    return (scope) => run(list, scope)
  }

/** An operator with named parameters: `{input, as, in}`. Others are refused, and so is a missing one that is required. */
export const onParameters =
  (
    name: string,
    required: readonly string[],
    optional: readonly string[],
    run: (values: Readonly<Record<string, Value>>, scope: Scope) => Value,
  ): Operator =>
  (operand, compile) => {
    const given = parametersOf(name, operand, required, optional)
    const parameters = Object.entries(given).map(([key, value]) => [key, compile(value)] as const)
    return (scope) => run(Object.fromEntries(parameters.map(([key, value]) => [key, value(scope)])), scope)
  }

export const parametersOf = (
  name: string,
  operand: Value,
  required: readonly string[],
  optional: readonly string[],
): Readonly<Record<string, Value>> => {
  if (!isDocument(operand)) throw new ExpressionError(`${name} only supports an object as its argument`)
  const unknown = Object.keys(operand).find((key) => !required.includes(key) && !optional.includes(key))
  if (unknown) throw new ExpressionError(`Unrecognized argument to ${name}: ${unknown}`)
  const missing = required.find((key) => !(key in operand))
  if (missing) throw new ExpressionError(`Missing '${missing}' parameter to ${name}`)
  return operand
}

/** An operator on one number. Null and missing give null; any other type is refused. */
export const onNumber = (name: string, run: (value: number) => number): Operator =>
  onValues(name, 1, (value) => {
    if (isNullish(value)) return null
    if (!isNumeric(value))
      throw new ExpressionError(`${name} only supports numeric types, not ${typeName(value)}`)
    return run(numberOf(value))
  })

/** A whole number of 32 bits, or a refusal with this text. */
export const wholeNumber = (value: Value, refusal: string): number => {
  const number = isNumeric(value) ? numberOf(value) : Number.NaN
  if (!Number.isInteger(number) || Math.abs(number) > 2 ** 31) throw new ExpressionError(refusal)
  return number
}
