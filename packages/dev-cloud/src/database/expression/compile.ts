import { type Document, isDocument, type Value } from '../value'
import { OPERATORS } from './operators'
import { fieldPath } from './paths'
import { type Expression, ExpressionError, type Scope } from './scope'

/**
 * Compiles an expression of MongoDB's aggregation: a field path, a variable, an operator, an object or a list of
 * expressions, or a literal. `undefined` is a missing value. Throws `ExpressionError` with MongoDB's text.
 */
export const compile = (given: Value): Expression => {
  if (typeof given === 'string' && given.startsWith('$')) return fieldPath(given)
  if (Array.isArray(given)) return listOf(given.map(compile))
  if (!isDocument(given)) return () => given
  const keys = Object.keys(given)
  const operator = keys.find((key) => key.startsWith('$'))
  if (operator === undefined) return objectOf(given)
  if (keys.length > 1)
    throw new ExpressionError(
      `an expression specification must contain exactly one field, the name of the expression. Found ${keys.length} fields in ${JSON.stringify(given)}`,
    )
  const make = OPERATORS.get(operator)
  if (!make) throw new ExpressionError(`Unrecognized expression '${operator}'`)
  return make(given[operator], compile)
}

/** A missing element of a list is null. */
const listOf =
  (items: readonly Expression[]): Expression =>
  (scope) =>
    items.map((item) => item(scope) ?? null)

/** A missing field of an object is left out. */
const objectOf = (given: Document): Expression => {
  const fields = Object.entries(given).map(([name, value]) => {
    assertFieldName(name)
    return [name, compile(value)] as const
  })
  return (scope) => {
    const object: Document = {}
    for (const [name, field] of fields) {
      const value = field(scope)
      if (value !== undefined) object[name] = value
    }
    return object
  }
}

const assertFieldName = (name: string): void => {
  if (name === '') throw new ExpressionError('FieldPath cannot be constructed with empty string')
  if (name.includes('.'))
    throw new ExpressionError(
      `FieldPath field names may not contain '.'. Consider using $getField or $setField.`,
    )
}

/** What an expression over one document is evaluated with. */
export const rootScope = (root: Document, now: Date): Scope => ({ root, now, variables: {} })
