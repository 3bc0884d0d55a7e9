// biome-ignore-all lint/suspicious/noThenProperty: the name is MongoDB's.

import { type ExpressionCase, fails, MISSING, page } from './case'

/** MongoDB's order of types, one value of each (manual, "Comparison/Sort Order"). */
const ORDERED = [
  null,
  -1,
  0,
  Number.POSITIVE_INFINITY,
  '',
  'B',
  'a',
  '！',
  '😀',
  { a: 1 },
  [],
  [1],
  false,
  true,
  new Date(0),
]

const literal = (value: unknown) => ({ $literal: value })

const comparisons = (): ExpressionCase[] =>
  ORDERED.flatMap((a, i) =>
    ORDERED.slice(i, i + 3).map(
      (b, j): ExpressionCase => [{ $cmp: [literal(a), literal(b)] }, j === 0 ? 0 : -1],
    ),
  )

export const LOGIC = [
  page<ExpressionCase>('Comparison/Sort Order', comparisons()),
  page<ExpressionCase>('$cmp', [
    [{ $cmp: ['$x', null] }, -1],
    [{ $cmp: [1, 1.0] }, 0],
    [{ $cmp: [Number.NaN, -1e300] }, -1],
    [{ $cmp: [Number.NaN, Number.NaN] }, 0],
    [{ $cmp: [literal({ a: 1, b: 2 }), literal({ b: 2, a: 1 })] }, -1],
    [
      {
        $cmp: [
          [1, 2],
          [1, 3],
        ],
      },
      -1,
    ],
    [{ $cmp: [[2], [1, 3]] }, 1],
    [{ $cmp: [1] }, fails('takes exactly 2 arguments')],
  ]),
  page<ExpressionCase>('$eq, $gt and others', [
    [{ $eq: ['$x', '$y'] }, true],
    [{ $eq: ['$x', null] }, false],
    [{ $ne: ['$x', null] }, true],
    [{ $gt: ['a', 5] }, true],
    [{ $lt: [null, 0] }, true],
    [{ $gte: [5, 5] }, true],
    [{ $lte: ['$x', 0] }, true],
    [{ $gt: [new Date(1), new Date(0)] }, true],
    [{ $eq: ['a', 'A'] }, false],
  ]),
  page<ExpressionCase>('$and', [
    [{ $and: [1, 'green'] }, true],
    [{ $and: [] }, true],
    [{ $and: [[null], [false], [0]] }, true],
    [{ $and: [null, true] }, false],
    [{ $and: [0, true] }, false],
    [{ $and: ['$x', true] }, false],
    [{ $and: ['', true] }, true],
    [{ $and: [Number.NaN] }, true],
  ]),
  page<ExpressionCase>('$or', [
    [{ $or: [true, false] }, true],
    [{ $or: [[false], false] }, true],
    [{ $or: [null, 0, '$x'] }, false],
    [{ $or: [] }, false],
  ]),
  page<ExpressionCase>('$not', [
    [{ $not: [true] }, false],
    [{ $not: [[false]] }, false],
    [{ $not: [false] }, true],
    [{ $not: [null] }, true],
    [{ $not: [0] }, true],
    [{ $not: ['$x'] }, true],
    [{ $not: [1, 2] }, fails('takes exactly 1 arguments')],
  ]),
  page<ExpressionCase>('$cond', [
    [{ $cond: { if: { $gte: ['$q', 250] }, then: 30, else: 20 } }, 30, { q: 300 }],
    [{ $cond: [{ $gte: ['$q', 250] }, 30, 20] }, 20, { q: 200 }],
    [{ $cond: ['$x', 1, 2] }, 2],
    [{ $cond: [[], 1, 2] }, 1],
    [{ $cond: [true, '$x', 2] }, MISSING],
    [{ $cond: [true, 1, { $divide: [1, 0] }] }, 1, {}],
    [{ $cond: { if: true, then: 1 } }, fails(`'else'`)],
    [{ $cond: [true, 1] }, fails('takes exactly 3 arguments')],
    [{ $cond: { if: true, then: 1, else: 2, other: 3 } }, fails('other')],
  ]),
  page<ExpressionCase>('$ifNull', [
    [{ $ifNull: ['$description', 'Unspecified'] }, 'Unspecified'],
    [{ $ifNull: ['$a', 'x'] }, 'x', { a: null }],
    [{ $ifNull: ['$a', 'x'] }, 0, { a: 0 }],
    [{ $ifNull: ['$a', '$b', 'x'] }, 2, { b: 2 }],
    [{ $ifNull: ['$a', '$b'] }, MISSING],
    [{ $ifNull: ['$a'] }, fails('at least two arguments')],
  ]),
  page<ExpressionCase>('$switch', [
    [
      {
        $switch: {
          branches: [
            { case: { $eq: [0, 5] }, then: 'equals' },
            { case: { $gt: [0, 5] }, then: 'greater' },
          ],
          default: 'none',
        },
      },
      'none',
    ],
    [
      {
        $switch: {
          branches: [
            { case: true, then: 1 },
            { case: true, then: 2 },
          ],
        },
      },
      1,
    ],
    [
      { $switch: { branches: [{ case: false, then: 1 }] } },
      fails('$switch could not find a matching branch'),
    ],
    [{ $switch: { branches: [] } }, fails('requires at least one branch')],
    [{ $switch: { branches: [{ case: true }] } }, fails(`'then'`)],
    [{ $switch: { branches: [{ then: 1 }] } }, fails(`'case'`)],
    [{ $switch: { branches: {} } }, fails('expected an array')],
    [{ $switch: { branches: [{ case: '$x', then: 1 }], default: null } }, null],
  ]),
  page<ExpressionCase>('$let', [
    [
      {
        $let: {
          vars: { total: { $add: ['$price', '$tax'] }, d: 0.5 },
          in: { $multiply: ['$$total', '$$d'] },
        },
      },
      6,
      { price: 10, tax: 2 },
    ],
    [{ $let: { vars: { a: 1 }, in: { $let: { vars: { a: 2, b: '$$a' }, in: '$$b' } } } }, 1],
    [{ $let: { vars: { A: 1 }, in: 1 } }, fails('invalid character')],
    [{ $let: { vars: { a: 1 } } }, fails(`'in'`)],
    [{ $let: { vars: {}, in: '$$nobody' } }, fails('Use of undefined variable: nobody')],
    [{ $let: { vars: { low: { a: [{ b: 1 }, { b: 2 }] } }, in: '$$low.a.b' } }, [1, 2]],
  ]),
  page<ExpressionCase>('$literal', [
    [{ $literal: '$1' }, '$1'],
    [{ $literal: { $add: [2, 3] } }, { $add: [2, 3] }],
  ]),
  page<ExpressionCase>('Field Paths', [
    ['$a.b', 1, { a: { b: 1 } }],
    ['$a.b', [1, 2], { a: [{ b: 1 }, { c: 3 }, { b: 2 }] }],
    ['$a.0', [], { a: [{ b: 1 }] }],
    ['$a.0', 7, { a: { 0: 7 } }],
    ['$a.b', MISSING, { a: 5 }],
    ['$a.b', [], { a: [[{ b: 1 }]] }],
    ['$a.b.c', [[1], [2]], { a: [{ b: [{ c: 1 }] }, { b: [{ c: 2 }] }] }],
    ['$$ROOT.a', 1, { a: 1 }],
    ['$$CURRENT.a', 1, { a: 1 }],
    ['$$REMOVE', MISSING],
    ['$', fails(`'$' by itself is not a valid FieldPath`)],
    ['$a.', fails(`must not end with a '.'`)],
    ['$a..b', fails('may not be empty')],
    [
      ['$x', 1],
      [null, 1],
    ],
    [{ a: '$x', b: 1 }, { b: 1 }],
    [{ $nothing: 1 }, fails(`Unrecognized expression '$nothing'`)],
    [{ $add: [1], $abs: 1 }, fails('exactly one field')],
    ['text', 'text'],
  ]),
]
