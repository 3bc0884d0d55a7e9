import { type Found, type Pattern, patternOf } from '../pattern'
import { isNullish, typeName } from '../type-name'
import { isRegex, type Value } from '../value'
import { onParameters } from './define'
import { ExpressionError, type Operator } from './scope'

/** `$regexFind`, `$regexFindAll` and `$regexMatch` (MongoDB manual). Indexes count code points. */

type Given = Readonly<Record<string, Value>>

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

/** The pattern of an operator, or undefined when it is null. Options may stand in one place only. */
const patternIn = (name: string, { regex, options }: Given): Pattern | undefined => {
  if (isNullish(regex)) return undefined
  if (!isNullish(options) && typeof options !== 'string') fail(`${name} needs 'options' to be of type string`)
  try {
    if (typeof regex === 'string') return patternOf(regex, options ?? '')
    if (!isRegex(regex)) fail(`${name} needs 'regex' to be of type string or regex`)
    const [source, own] =
      regex instanceof RegExp
        ? [regex.source, regex.flags.replace(/[gyd]/g, '')]
        : [regex.pattern, regex.options]
    if (own && options) fail(`${name}: found regex option(s) specified in both 'regex' and 'option' fields`)
    return patternOf(source, own || (options ?? ''))
  } catch (error) {
    return fail(`${name}: ${(error as Error).message.replace(`${name}: `, '')}`)
  }
}

const found = (text: string, { start, end, groups }: Found): Value => ({
  match: text.slice(start, end),
  idx: [...text.slice(0, start)].length,
  captures: groups.map((group) => group ?? null),
})

const all = (text: string, pattern: Pattern): Value[] => {
  const matches: Value[] = []
  for (let from = 0; ; ) {
    const next = pattern.find(text, from)
    if (!next) return matches
    matches.push(found(text, next))
    // An empty match moves on by one character.
    from = next.end > next.start ? next.end : next.end + ((text.codePointAt(next.end) ?? 0) > 0xffff ? 2 : 1)
    if (from >= text.length) return matches
  }
}

const searching = (name: string, nothing: Value, run: (text: string, pattern: Pattern) => Value): Operator =>
  onParameters(name, ['input', 'regex'], ['options'], (given) => {
    const { input } = given
    if (!isNullish(input) && typeof input !== 'string')
      fail(`${name} needs 'input' to be of type string, found ${typeName(input)}`)
    const pattern = patternIn(name, given)
    return isNullish(input) || !pattern ? nothing : run(input, pattern)
  })

export const TEXT_SEARCH: Readonly<Record<string, Operator>> = {
  $regexMatch: searching('$regexMatch', false, (text, pattern) => pattern.test(text)),
  $regexFind: searching('$regexFind', null, (text, pattern) => {
    const first = pattern.find(text, 0)
    return first ? found(text, first) : null
  }),
  $regexFindAll: searching('$regexFindAll', [], all),
}
