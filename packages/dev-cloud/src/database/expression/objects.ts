import { isNullish, typeName } from '../type-name'
import { type Document, isDocument, type Value } from '../value'
import { onValues, parametersOf } from './define'
import { ExpressionError, type Operator } from './scope'

/** Object operators of MongoDB's manual, "Object Expression Operators". */

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

const mergeObjects = (...objects: Value[]): Document =>
  Object.assign(
    {},
    ...objects.map((object) => {
      if (isNullish(object)) return {}
      if (!isDocument(object))
        fail(
          `$mergeObjects requires object inputs, but input ${JSON.stringify(object)} is of type ${typeName(object)}`,
        )
      return object
    }),
  )

const objectToArray = (object: Value): Value => {
  if (isNullish(object)) return null
  if (!isDocument(object)) fail(`$objectToArray requires a document input, found: ${typeName(object)}`)
  return Object.entries(object).map(([k, v]) => ({ k, v }))
}

const arrayToObject = (array: Value): Value => {
  if (isNullish(array)) return null
  if (!Array.isArray(array)) fail(`$arrayToObject requires an array input, found: ${typeName(array)}`)
  const isPairs = Array.isArray(array[0])
  return Object.fromEntries(array.map((item: Value) => (isPairs ? pairOf(item) : keyAndValueOf(item))))
}

const pairOf = (item: Value): [string, Value] => {
  if (!Array.isArray(item))
    fail(
      `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Array was detected, now found: ${typeName(item)}`,
    )
  if (item.length !== 2)
    fail(`$arrayToObject requires an array of size 2 arrays,found array of size: ${item.length}`)
  return [keyOf(item[0]), item[1]]
}

const keyAndValueOf = (item: Value): [string, Value] => {
  if (!isDocument(item)) {
    return fail(
      `$arrayToObject requires a consistent input format. Elements must all be arrays or all be objects. Object was detected, now found: ${typeName(item)}`,
    )
  }
  const keys = Object.keys(item)
  if (keys.length !== 2)
    fail(
      `$arrayToObject requires an object keys of 'k' and 'v'. Found incorrect number of keys:${keys.length}`,
    )
  if (!('k' in item) || !('v' in item))
    fail(
      `$arrayToObject requires an object with keys 'k' and 'v'. Missing either or both keys from: ${JSON.stringify(item)}`,
    )
  return [keyOf(item.k), item.v]
}

const keyOf = (key: Value): string => {
  if (typeof key !== 'string')
    fail(
      `$arrayToObject requires an object with keys 'k' and 'v', where the value of 'k' must be of type string. Found type: ${typeName(key)}`,
    )
  if (key.includes('\0')) fail(`Key field cannot contain an embedded null byte`)
  return key
}

const getField: Operator = (operand, compile) => {
  const given =
    isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$') ? operand : { field: operand }
  const { field: name, input = '$$CURRENT' } = parametersOf('$getField', given, ['field'], ['input'])
  const [field, from] = [compile(name), compile(input)]
  return (scope) => {
    const key = field(scope)
    if (typeof key !== 'string')
      fail(`$getField requires 'field' to evaluate to type String, but got ${typeName(key)}`)
    const object = from(scope)
    if (isNullish(object)) return object
    return isDocument(object) && Object.hasOwn(object, key) ? object[key] : undefined
  }
}

const setField: Operator = (operand, compile) => {
  const given = parametersOf('$setField', operand, ['field', 'input', 'value'], [])
  const [field, input, value] = [compile(given.field), compile(given.input), compile(given.value)]
  return (scope) => {
    const [key, object, set] = [field(scope), input(scope), value(scope)]
    if (isNullish(object)) return null
    if (!isDocument(object)) fail(`$setField requires 'input' to evaluate to type Object`)
    const { [key]: _, ...others } = object
    return set === undefined ? others : { ...object, [key]: set }
  }
}

export const OBJECTS: Readonly<Record<string, Operator>> = {
  $mergeObjects: onValues('$mergeObjects', [0, Number.POSITIVE_INFINITY], mergeObjects),
  $objectToArray: onValues('$objectToArray', 1, objectToArray),
  $arrayToObject: onValues('$arrayToObject', 1, arrayToObject),
  $getField: getField,
  $setField: setField,
}
