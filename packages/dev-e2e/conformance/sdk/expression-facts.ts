import { fact } from './fact'
import { collectionOf, command, type Sdk } from './target'

const DOCUMENT = { n: 7, f: -2.5, s: 'Ab中', l: [3, 1], d: new Date(Date.UTC(2021, 1, 3, 4, 5, 6, 7)) }

/** An expression on DOCUMENT, and its value. Source: MongoDB's manual, "Aggregation Operators". */
const EXPRESSIONS: readonly [name: string, expression: ($: Sdk) => unknown, value: unknown][] = [
  ['abs', ($) => $.abs('$f'), 2.5],
  ['add', ($) => $.add(['$n', 1]), 8],
  ['ceil', ($) => $.ceil('$f'), -2],
  ['divide', ($) => $.divide(['$n', 2]), 3.5],
  ['floor', ($) => $.floor('$f'), -3],
  ['mod', ($) => $.mod(['$n', 4]), 3],
  ['pow', ($) => $.pow(['$n', 2]), 49],
  ['sqrt', ($) => $.sqrt(16), 4],
  ['subtract', ($) => $.subtract(['$n', 10]), -3],
  ['trunc', ($) => $.trunc('$f'), -2],
  ['log10', ($) => $.log10(1000), 3],
  ['arrayElemAt', ($) => $.arrayElemAt(['$l', -1]), 1],
  ['concatArrays', ($) => $.concatArrays(['$l', [9]]), [3, 1, 9]],
  ['filter', ($) => $.filter({ input: '$l', as: 'x', cond: $.gt(['$$x', 2]) }), [3]],
  ['in', ($) => $.in([1, '$l']), true],
  ['indexOfArray', ($) => $.indexOfArray(['$l', 1]), 1],
  ['isArray', ($) => $.isArray('$l'), true],
  ['map', ($) => $.map({ input: '$l', as: 'x', in: $.add(['$$x', 1]) }), [4, 2]],
  ['range', ($) => $.range([0, 6, 3]), [0, 3]],
  ['reduce', ($) => $.reduce({ input: '$l', initialValue: 0, in: $.add(['$$value', '$$this']) }), 4],
  ['reverseArray', ($) => $.reverseArray('$l'), [1, 3]],
  ['size', ($) => $.size('$l'), 2],
  ['slice', ($) => $.slice(['$l', 1]), [3]],
  [
    'zip',
    ($) => $.zip({ inputs: ['$l', ['a', 'b']] }),
    [
      [3, 'a'],
      [1, 'b'],
    ],
  ],
  ['and', ($) => $.and([true, '$n']), true],
  ['or', ($) => $.or([false, 0]), false],
  ['not', ($) => $.not(['$n']), false],
  ['cmp', ($) => $.cmp(['$n', 8]), -1],
  // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's.
  ['cond', ($) => $.cond({ if: $.gte(['$n', 7]), then: 'y', else: 'n' }), 'y'],
  ['ifNull', ($) => $.ifNull(['$none', 'd']), 'd'],
  [
    'switch',
    // biome-ignore lint/suspicious/noThenProperty: the name is MongoDB's.
    ($) => $.switch({ branches: [{ case: $.eq(['$n', 7]), then: 'seven' }], default: 'no' }),
    'seven',
  ],
  [
    'dateToString',
    ($) => $.dateToString({ date: '$d', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
    '2021-02-03 12:05',
  ],
  ['dateFromString', ($) => $.dateFromString({ dateString: '1970-01-01T00:00:01Z' }), new Date(1000)],
  ['dateFromParts', ($) => $.dateFromParts({ year: 1970, month: 1, day: 2 }), new Date(86_400_000)],
  ['year', ($) => $.year('$d'), 2021],
  ['month', ($) => $.month('$d'), 2],
  ['dayOfMonth', ($) => $.dayOfMonth('$d'), 3],
  ['dayOfWeek', ($) => $.dayOfWeek('$d'), 4],
  ['dayOfYear', ($) => $.dayOfYear('$d'), 34],
  ['isoWeek', ($) => $.isoWeek('$d'), 5],
  ['week', ($) => $.week('$d'), 5],
  ['hour', ($) => $.hour('$d'), 4],
  ['minute', ($) => $.minute('$d'), 5],
  ['second', ($) => $.second('$d'), 6],
  ['millisecond', ($) => $.millisecond('$d'), 7],
  ['literal', ($) => $.literal('$n'), '$n'],
  ['mergeObjects', ($) => $.mergeObjects([{ a: 1 }, { b: 2 }]), { a: 1, b: 2 }],
  ['objectToArray', ($) => $.objectToArray({ a: 1 }), [{ k: 'a', v: 1 }]],
  ['arrayToObject', ($) => $.arrayToObject([[['a', 1]]]), { a: 1 }],
  ['allElementsTrue', ($) => $.allElementsTrue(['$l']), true],
  ['anyElementTrue', ($) => $.anyElementTrue([[0, false]]), false],
  ['setDifference', ($) => $.setDifference(['$l', [1]]), [3]],
  ['setEquals', ($) => $.setEquals(['$l', [1, 3, 3]]), true],
  ['setIntersection', ($) => $.setIntersection(['$l', [1, 5]]), [1]],
  ['setIsSubset', ($) => $.setIsSubset([[1], '$l']), true],
  ['concat', ($) => $.concat(['$s', '!']), 'Ab中!'],
  ['indexOfCP', ($) => $.indexOfCP(['$s', '中']), 2],
  ['indexOfBytes', ($) => $.indexOfBytes(['中a', 'a']), 3],
  ['log', ($) => $.log([8, 2]), 3],
  ['exp', ($) => $.exp(0), 1],
  ['ln', ($) => $.ln(1), 0],
  ['multiply', ($) => $.multiply(['$n', 2]), 14],
  ['eq', ($) => $.eq(['$n', 7]), true],
  ['neq', ($) => $.neq(['$n', 7]), false],
  ['gt', ($) => $.gt(['$n', 7]), false],
  ['lt', ($) => $.lt(['$n', 8]), true],
  ['lte', ($) => $.lte(['$n', 7]), true],
  ['setUnion', ($) => $.setUnion([[1], [1]]), [1]],
  ['isoDayOfWeek', ($) => $.isoDayOfWeek('$d'), 3],
  ['isoWeekYear', ($) => $.isoWeekYear('$d'), 2021],
  ['substr', ($) => $.substr(['$s', 1, -1]), 'b中'],
  ['substrBytes beyond the end', ($) => $.substrBytes(['$s', 1, 99]), 'b中'],
  ['stdDevPop of an array', ($) => $.stdDevPop('$l'), 1],
  ['split', ($) => $.split(['a-b', '-']), ['a', 'b']],
  ['strLenBytes', ($) => $.strLenBytes('$s'), 5],
  ['strLenCP', ($) => $.strLenCP('$s'), 3],
  ['strcasecmp', ($) => $.strcasecmp(['AB', 'ab']), 0],
  ['substrCP', ($) => $.substrCP(['$s', 1, 2]), 'b中'],
  ['substrBytes', ($) => $.substrBytes(['$s', 0, 2]), 'Ab'],
  ['toLower', ($) => $.toLower('$s'), 'ab中'],
  ['toUpper', ($) => $.toUpper('$s'), 'AB中'],
  ['let', ($) => $.let({ vars: { x: 2 }, in: $.multiply(['$$x', '$n']) }), 14],
]

export const describeExpressions = (): void => {
  describe('an expression', () => {
    let one: Sdk
    beforeAll(async () => {
      one = await collectionOf('expressions', [DOCUMENT])
    })

    for (const [name, expression, value] of EXPRESSIONS)
      fact('read', name, async () => {
        const project = { _id: 0, value: expression(command().aggregate) }
        expect((await one.aggregate().project(project).end()).list).toEqual([{ value }])
      })
  })
}
