import { isNullish } from '../type-name'
import { compareValues, isDocument, type Value } from '../value'
import { onList, onValues, parametersOf } from './define'
import { ExpressionError, type Operator, withVariables } from './scope'

/** Comparison, boolean, conditional and variable operators of MongoDB's manual. */

/** False, null, 0 and missing are false; everything else is true, NaN and empty lists too. */
export const isTrue = (value: Value): boolean => {
  if (typeof value === 'number') return value !== 0
  return value !== false && value !== null && value !== undefined
}

const comparison = (name: string, holds: (order: number) => Value): Operator =>
  onValues(name, 2, (a, b) => holds(compareValues(a, b)))

/** Each branch is evaluated only when it is taken. */
const cond: Operator = (operand, compile) => {
  const given = Array.isArray(operand) ? operand : condParameters(operand)
  if (given.length !== 3)
    throw new ExpressionError(`Expression $cond takes exactly 3 arguments. ${given.length} were passed in.`)
  const [test, yes, no] = given.map(compile)
  return (scope) => (isTrue(test?.(scope)) ? yes?.(scope) : no?.(scope))
}

const condParameters = (operand: Value): Value[] => {
  const { if: test, then: yes, else: no } = parametersOf('$cond', operand, ['if', 'then', 'else'], [])
  return [test, yes, no]
}

const ifNull: Operator = (operand, compile) => {
  const given = Array.isArray(operand) ? operand : [operand]
  if (given.length < 2)
    throw new ExpressionError(`$ifNull needs at least two arguments, had: ${given.length}`)
  const list = given.map(compile)
  return (scope) => {
    let value: Value
    for (const argument of list) {
      value = argument(scope)
      if (!isNullish(value)) return value
    }
    return value
  }
}

const switchOperator: Operator = (operand, compile) => {
  const given = parametersOf('$switch', operand, [], ['branches', 'default'])
  if (!Array.isArray(given.branches))
    throw new ExpressionError(
      `$switch expected an array for 'branches', found: ${JSON.stringify(given.branches)}`,
    )
  if (given.branches.length === 0) throw new ExpressionError('$switch requires at least one branch.')
  const branches = given.branches.map((branch: Value) => {
    if (!isDocument(branch) || !('case' in branch))
      throw new ExpressionError(`$switch requires each branch have a 'case' expression`)
    if (!('then' in branch))
      throw new ExpressionError(`$switch requires each branch have a 'then' expression.`)
    return [compile(branch.case), compile(branch.then)] as const
  })
  const other = 'default' in given ? compile(given.default) : undefined
  return (scope) => {
    for (const [test, answer] of branches) if (isTrue(test(scope))) return answer(scope)
    if (other) return other(scope)
    throw new ExpressionError(
      '$switch could not find a matching branch for an input, and no default was specified.',
    )
  }
}

const letOperator: Operator = (operand, compile) => {
  const given = parametersOf('$let', operand, ['vars', 'in'], [])
  if (!isDocument(given.vars)) throw new ExpressionError(`invalid parameter: expected an object (vars)`)
  const variables = Object.entries(given.vars).map(([name, value]) => {
    assertVariable(name)
    return [name, compile(value)] as const
  })
  const inner = compile(given.in)
  return (scope) =>
    inner(withVariables(scope, Object.fromEntries(variables.map(([name, value]) => [name, value(scope)]))))
}

/** A user's variable begins with a small letter. */
export const assertVariable = (name: Value): void => {
  if (typeof name !== 'string' || !/^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
    throw new ExpressionError(`'${name}' starts with an invalid character for a user variable name`)
}

export const LOGIC: Readonly<Record<string, Operator>> = {
  $cmp: comparison('$cmp', Math.sign),
  $eq: comparison('$eq', (order) => order === 0),
  $ne: comparison('$ne', (order) => order !== 0),
  $gt: comparison('$gt', (order) => order > 0),
  $gte: comparison('$gte', (order) => order >= 0),
  $lt: comparison('$lt', (order) => order < 0),
  $lte: comparison('$lte', (order) => order <= 0),
  $and: onList('$and', (list, scope) => list.every((argument) => isTrue(argument(scope)))),
  $or: onList('$or', (list, scope) => list.some((argument) => isTrue(argument(scope)))),
  $not: onValues('$not', 1, (value) => !isTrue(value)),
  $cond: cond,
  $ifNull: ifNull,
  $switch: switchOperator,
  $let: letOperator,
  $literal: (operand) => () => operand,
}
