import { isDocument, type Value } from '../value'
import { type Expression, ExpressionError } from './scope'

/** `$$REMOVE` and what a variable that is not set would be. */
const SYSTEM_VARIABLES = new Set(['ROOT', 'CURRENT', 'REMOVE', 'NOW', 'DESCEND', 'PRUNE', 'KEEP'])

/** `$$DESCEND`, `$$PRUNE` and `$$KEEP` stand for themselves, for `$redact`. */
const MARKS: Readonly<Record<string, string>> = { DESCEND: 'descend', PRUNE: 'prune', KEEP: 'keep' }

/** `$a.b`: a field of the document; `$$x.b`: a field of a variable. A number in a path is a field name, never an index. */
export const fieldPath = (text: string): Expression => {
  if (!text.startsWith('$$')) {
    const parts = partsOf(text.slice(1))
    return ({ root, variables }) => valueAlong('CURRENT' in variables ? variables.CURRENT : root, parts, 0)
  }
  const [name = '', ...parts] = partsOf(text.slice(2))
  if (!/^[a-zA-Z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name))
    throw new ExpressionError(`'${name}' starts with an invalid character for a user variable name`)
  return (scope) => {
    const { root, variables, now } = scope
    if (name in variables) return valueAlong(variables[name], parts, 0)
    if (!SYSTEM_VARIABLES.has(name)) throw new ExpressionError(`Use of undefined variable: ${name}`)
    if (name === 'ROOT' || name === 'CURRENT') return valueAlong(root, parts, 0)
    return name === 'NOW' ? now : MARKS[name]
  }
}

const partsOf = (path: string): string[] => {
  if (path === '') throw new ExpressionError(`'$' by itself is not a valid FieldPath`)
  if (path.endsWith('.')) throw new ExpressionError(`FieldPath must not end with a '.'.`)
  const parts = path.split('.')
  if (parts.includes('')) throw new ExpressionError('FieldPath field names may not be empty strings.')
  if (parts.some((part) => part.startsWith('$')))
    throw new ExpressionError(
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    )
  return parts
}

const valueAlong = (value: Value, parts: readonly string[], at: number): Value => {
  const part = parts[at]
  if (part === undefined) return value
  if (Array.isArray(value)) return elementsOf(value, parts, at)
  if (!isDocument(value) || !Object.hasOwn(value, part)) return undefined
  return valueAlong(value[part], parts, at + 1)
}

/** A path through an array leads into each of its documents. Other elements, arrays too, are passed over. */
const elementsOf = (array: readonly Value[], parts: readonly string[], at: number): Value[] =>
  array
    .filter(isDocument)
    .map((item) => valueAlong(item, parts, at))
    .filter((value) => value !== undefined)
