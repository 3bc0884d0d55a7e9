import { type ExpressionCase, fails, MISSING, page } from './case'

export const ARRAYS = [
  page<ExpressionCase>('$arrayElemAt', [
    [{ $arrayElemAt: [[1, 2, 3], 0] }, 1],
    [{ $arrayElemAt: [[1, 2, 3], -2] }, 2],
    [{ $arrayElemAt: [[1, 2, 3], 15] }, MISSING],
    [{ $arrayElemAt: [[1, 2, 3], -4] }, MISSING],
    [{ $arrayElemAt: ['$x', 0] }, null],
    [{ $arrayElemAt: [null, 0] }, null],
    [{ $arrayElemAt: [[1], null] }, null],
    [{ $arrayElemAt: ['x', 0] }, fails(`first argument must be an array, but is string`)],
    [{ $arrayElemAt: [[1], 'x'] }, fails('second argument must be a numeric value')],
    [{ $arrayElemAt: [[1], 0.5] }, fails('representable as a 32-bit integer')],
  ]),
  page<ExpressionCase>('$first (array operator)', [
    [{ $first: '$a' }, 3, { a: [3, 1] }],
    [{ $first: '$a' }, MISSING, { a: [] }],
    [{ $first: '$a' }, null],
    [{ $first: '$a' }, null, { a: null }],
    [{ $first: 'x' }, fails('must be an array')],
    [{ $last: '$a' }, 1, { a: [3, 1] }],
    [{ $last: '$a' }, null],
  ]),
  page<ExpressionCase>('$concatArrays', [
    [{ $concatArrays: [['hello', ' '], ['world']] }, ['hello', ' ', 'world']],
    [
      {
        $concatArrays: [
          ['hello', ' '],
          [['world'], 'again'],
        ],
      },
      ['hello', ' ', ['world'], 'again'],
    ],
    [{ $concatArrays: [] }, []],
    [{ $concatArrays: [[1], null] }, null],
    [{ $concatArrays: [[1], '$x'] }, null],
    [{ $concatArrays: [[1], 'x'] }, fails('$concatArrays only supports arrays, not string')],
  ]),
  page<ExpressionCase>('$filter', [
    [
      { $filter: { input: [1, 'a', 2, null, 3.1, 4, '5'], as: 'num', cond: { $isNumber: '$$num' } } },
      [1, 2, 3.1, 4],
    ],
    [{ $filter: { input: [1, 2, 3], cond: { $gt: ['$$this', 1] } } }, [2, 3]],
    [{ $filter: { input: [1, 2, 3], as: 'n', cond: { $gt: ['$$n', 1] }, limit: 1 } }, [2]],
    [{ $filter: { input: [1, 2, 3], as: 'n', cond: true, limit: 5 } }, [1, 2, 3]],
    [{ $filter: { input: null, as: 'n', cond: true } }, null],
    [{ $filter: { input: '$x', as: 'n', cond: true } }, null],
    [{ $filter: { input: 'x', as: 'n', cond: true } }, fails('input to $filter must be an array not string')],
    [{ $filter: { input: [1], as: 'N', cond: true } }, fails('invalid character')],
    [{ $filter: { input: [1] } }, fails(`'cond'`)],
    [{ $filter: { input: [1], cond: true, limit: 0 } }, fails('greater than 0')],
  ]),
  page<ExpressionCase>('$in (aggregation)', [
    [{ $in: [2, [1, 2, 3]] }, true],
    [{ $in: ['abc', ['xyz', 'abc']] }, true],
    [{ $in: [['a'], ['a']] }, false],
    [{ $in: [['a'], [['a']]] }, true],
    [{ $in: ['$x', [null]] }, false],
    [{ $in: [1, '$x'] }, fails('$in requires an array as a second argument, found: missing')],
    [{ $in: [1, null] }, fails('found: null')],
  ]),
  page<ExpressionCase>('$indexOfArray', [
    [{ $indexOfArray: [['a', 'abc'], 'a'] }, 0],
    [{ $indexOfArray: [['a', 'abc', 'de', ['de']], ['de']] }, 3],
    [{ $indexOfArray: [[1, 2], 5] }, -1],
    [
      {
        $indexOfArray: [
          [1, 2, 3],
          [1, 2],
        ],
      },
      -1,
    ],
    [{ $indexOfArray: [[10, 9, 9, 8, 9], 9, 3] }, 4],
    [{ $indexOfArray: [['a', 'abc', 'b'], 'b', 0, 1] }, -1],
    [{ $indexOfArray: [['a', 'b'], 'b', 1, 0] }, -1],
    [{ $indexOfArray: [['a', 'abc', 'b'], 'b', 20] }, -1],
    [{ $indexOfArray: [null, 'foo'] }, null],
    [{ $indexOfArray: ['$x', 'foo'] }, null],
    [{ $indexOfArray: ['x', 'foo'] }, fails('requires an array as a first argument')],
    [{ $indexOfArray: [[1], 1, -1] }, fails('nonnegative starting index')],
    [{ $indexOfArray: [[1], 1, 'x'] }, fails('integral starting index')],
  ]),
  page<ExpressionCase>('$isArray', [
    [{ $isArray: ['hello'] }, false],
    [{ $isArray: [['hello', 'world']] }, true],
    [{ $isArray: '$x' }, false],
    [{ $isArray: [[]] }, true],
  ]),
  page<ExpressionCase>('$map', [
    [{ $map: { input: [5, 6, 7], as: 'grade', in: { $add: ['$$grade', 2] } } }, [7, 8, 9]],
    [{ $map: { input: [], in: 1 } }, []],
    [{ $map: { input: [1, 2], in: '$x' } }, [null, null]],
    [{ $map: { input: null, in: 1 } }, null],
    [{ $map: { input: '$x', in: 1 } }, null],
    [{ $map: { input: 'x', in: 1 } }, fails('input to $map must be an array not string')],
    [{ $map: { input: [1] } }, fails(`'in'`)],
  ]),
  page<ExpressionCase>('$range', [
    [{ $range: [0, 10, 2] }, [0, 2, 4, 6, 8]],
    [{ $range: [10, 0, -2] }, [10, 8, 6, 4, 2]],
    [{ $range: [0, 10, -2] }, []],
    [{ $range: [0, 5] }, [0, 1, 2, 3, 4]],
    [{ $range: [0, 0] }, []],
    [{ $range: [0, 5, 0] }, fails('$range requires a non-zero step value')],
    [{ $range: [null, 5] }, fails('$range requires a numeric starting value')],
    [{ $range: [0, 'x'] }, fails('$range requires a numeric ending value')],
    [{ $range: [0.5, 5] }, fails('32-bit integer')],
  ]),
  page<ExpressionCase>('$reduce', [
    [
      { $reduce: { input: ['a', 'b', 'c'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
      'abc',
    ],
    [
      {
        $reduce: {
          input: [1, 2, 3, 4],
          initialValue: { sum: 5, product: 2 },
          in: {
            sum: { $add: ['$$value.sum', '$$this'] },
            product: { $multiply: ['$$value.product', '$$this'] },
          },
        },
      },
      { sum: 15, product: 48 },
    ],
    [
      {
        $reduce: {
          input: [
            [3, 4],
            [5, 6],
          ],
          initialValue: [1, 2],
          in: { $concatArrays: ['$$value', '$$this'] },
        },
      },
      [1, 2, 3, 4, 5, 6],
    ],
    [{ $reduce: { input: [], initialValue: 7, in: '$$this' } }, 7],
    [{ $reduce: { input: null, initialValue: 7, in: '$$this' } }, null],
    [{ $reduce: { input: 'x', initialValue: 7, in: '$$this' } }, fails(`requires that 'input' be an array`)],
  ]),
  page<ExpressionCase>('$reverseArray', [
    [{ $reverseArray: { $literal: [1, 2, 3] } }, [3, 2, 1]],
    [{ $reverseArray: { $slice: [['foo', 'bar', 'baz', 'qux'], 1, 2] } }, ['baz', 'bar']],
    [{ $reverseArray: null }, null],
    [{ $reverseArray: '$x' }, null],
    [{ $reverseArray: { $literal: [] } }, []],
    [
      {
        $reverseArray: {
          $literal: [
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
      },
      [
        [4, 5, 6],
        [1, 2, 3],
      ],
    ],
    [{ $reverseArray: 1 }, fails('must be an array, but was of type: int')],
  ]),
  page<ExpressionCase>('$size (aggregation)', [
    [{ $size: '$a' }, 3, { a: [1, 2, 3] }],
    [{ $size: '$a' }, 0, { a: [] }],
    [{ $size: '$a' }, fails('must be an array, but was of type: missing')],
    [{ $size: '$a' }, fails('must be an array, but was of type: null'), { a: null }],
    [{ $size: '$a' }, fails('must be an array, but was of type: string'), { a: 'abc' }],
    [{ $size: [[1, 2]] }, 2],
  ]),
  page<ExpressionCase>('$slice (aggregation)', [
    [{ $slice: [[1, 2, 3], 1, 1] }, [2]],
    [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
    [{ $slice: [[1, 2, 3], 15, 2] }, []],
    [{ $slice: [[1, 2, 3], -15, 2] }, [1, 2]],
    [{ $slice: [[1, 2, 3], 2] }, [1, 2]],
    [{ $slice: [[1, 2, 3], 0] }, []],
    [{ $slice: [null, 1] }, null],
    [{ $slice: ['$x', 1] }, null],
    [{ $slice: [[1], null] }, null],
    [{ $slice: [[1], 0, 0] }, fails('Third argument to $slice must be positive')],
    [{ $slice: [[1], 0, -1] }, fails('Third argument to $slice must be positive')],
    [{ $slice: ['x', 1] }, fails('First argument to $slice must be an array')],
    [{ $slice: [[1], 'x'] }, fails('Second argument to $slice')],
    [{ $slice: [[1]] }, fails('arguments')],
  ]),
  page<ExpressionCase>('$zip', [
    [{ $zip: { inputs: [['a'], ['b'], ['c']] } }, [['a', 'b', 'c']]],
    [{ $zip: { inputs: [['a'], ['b', 'c']] } }, [['a', 'b']]],
    [
      { $zip: { inputs: [['a'], ['b', 'c']], useLongestLength: true } },
      [
        ['a', 'b'],
        [null, 'c'],
      ],
    ],
    [
      { $zip: { inputs: [[1], [2, 3], [4]], useLongestLength: true, defaults: ['a', 'b', 'c'] } },
      [
        [1, 2, 4],
        ['a', 3, 'c'],
      ],
    ],
    [{ $zip: { inputs: [['a'], null] } }, null],
    [{ $zip: { inputs: [['a'], '$x'] } }, null],
    [{ $zip: { inputs: [['a'], 'x'] } }, fails('non-array')],
    [{ $zip: { inputs: [] } }, fails('at least one')],
    [{ $zip: { inputs: [[1]], defaults: [1] } }, fails('useLongestLength')],
  ]),
  page<ExpressionCase>('$sortArray', [
    [
      {
        $sortArray: {
          input: [
            20,
            4,
            { a: 'Free' },
            6,
            21,
            5,
            'Gratis',
            { a: null },
            { a: { sale: true, price: 19 } },
            10.23,
            { a: 'On sale' },
          ],
          sortBy: 1,
        },
      },
      [
        4,
        5,
        6,
        10.23,
        20,
        21,
        'Gratis',
        { a: null },
        { a: 'Free' },
        { a: 'On sale' },
        { a: { sale: true, price: 19 } },
      ],
    ],
    [{ $sortArray: { input: '$t', sortBy: { a: -1 } } }, [{ a: 2 }, { a: 1 }], { t: [{ a: 1 }, { a: 2 }] }],
    [{ $sortArray: { input: null, sortBy: 1 } }, null],
    [{ $sortArray: { input: 'x', sortBy: 1 } }, fails('must be an array')],
  ]),
  page<ExpressionCase>('$setUnion, $setIntersection, $setDifference', [
    [
      {
        $setUnion: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      ['a', 'b'],
    ],
    [{ $setUnion: [['a', 'b'], [['a', 'b']]] }, ['a', 'b', ['a', 'b']]],
    [{ $setUnion: [[1], null] }, null],
    [{ $setUnion: [[1], '$x'] }, null],
    [{ $setUnion: [[1], 'x'] }, fails('All operands of $setUnion must be arrays')],
    [{ $setUnion: [[1, 1.0, 2]] }, [1, 2]],
    [
      {
        $setIntersection: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      ['a', 'b'],
    ],
    [{ $setIntersection: [['a', 'b'], [['a', 'b']]] }, []],
    [{ $setIntersection: [[1], null] }, null],
    [{ $setIntersection: [[1], 2] }, fails('must be arrays')],
    [
      {
        $setDifference: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      [],
    ],
    [{ $setDifference: [['a', 'b'], [['a', 'b']]] }, ['a', 'b']],
    [{ $setDifference: [[3, 1, 3], [2]] }, [3, 1]],
    [{ $setDifference: [[1], '$x'] }, null],
    [{ $setDifference: ['x', [1]] }, fails('both operands of $setDifference must be arrays')],
  ]),
  page<ExpressionCase>('$setEquals, $setIsSubset, $allElementsTrue, $anyElementTrue', [
    [
      {
        $setEquals: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      true,
    ],
    [{ $setEquals: [['a', 'b'], [['a', 'b']]] }, false],
    [{ $setEquals: [[1], null] }, fails('All operands of $setEquals must be arrays')],
    [{ $setEquals: [[1]] }, fails('at least')],
    [
      {
        $setIsSubset: [
          ['a', 'b', 'a'],
          ['b', 'a'],
        ],
      },
      true,
    ],
    [{ $setIsSubset: [['a', 'b'], [['a', 'b']]] }, false],
    [{ $setIsSubset: [[], [1]] }, true],
    [{ $setIsSubset: [null, [1]] }, fails('both operands of $setIsSubset must be arrays')],
    [{ $allElementsTrue: [[true, 1, 'someString']] }, true],
    [{ $allElementsTrue: [[[false]]] }, true],
    [{ $allElementsTrue: [[]] }, true],
    [{ $allElementsTrue: [[null, false, 0]] }, false],
    [{ $allElementsTrue: [null] }, fails(`$allElementsTrue's argument must be an array, but is null`)],
    [{ $anyElementTrue: [[true, false]] }, true],
    [{ $anyElementTrue: [[[false]]] }, true],
    [{ $anyElementTrue: [[null, false, 0]] }, false],
    [{ $anyElementTrue: [[]] }, false],
  ]),
  page<ExpressionCase>('$mergeObjects, $objectToArray, $arrayToObject', [
    [{ $mergeObjects: [{ a: 1 }, null] }, { a: 1 }],
    [{ $mergeObjects: [null, null] }, {}],
    [{ $mergeObjects: [{ a: 1 }, { a: 2, b: 2 }, { a: 3, c: 3 }] }, { a: 3, b: 2, c: 3 }],
    [{ $mergeObjects: ['$x', { a: 1 }] }, { a: 1 }],
    [{ $mergeObjects: [1] }, fails('$mergeObjects requires object inputs')],
    [
      { $objectToArray: { item: 'foo', qty: 25 } },
      [
        { k: 'item', v: 'foo' },
        { k: 'qty', v: 25 },
      ],
    ],
    [
      { $objectToArray: { item: 'foo', size: { len: 25 } } },
      [
        { k: 'item', v: 'foo' },
        { k: 'size', v: { len: 25 } },
      ],
    ],
    [{ $objectToArray: null }, null],
    [{ $objectToArray: '$x' }, null],
    [{ $objectToArray: 'x' }, fails('$objectToArray requires a document input, found: string')],
    [
      {
        $arrayToObject: {
          $literal: [
            { k: 'item', v: 'abc123' },
            { k: 'qty', v: 25 },
          ],
        },
      },
      { item: 'abc123', qty: 25 },
    ],
    [
      {
        $arrayToObject: {
          $literal: [
            ['item', 'abc123'],
            ['qty', 25],
          ],
        },
      },
      { item: 'abc123', qty: 25 },
    ],
    [{ $arrayToObject: { $literal: [] } }, {}],
    [
      {
        $arrayToObject: {
          $literal: [
            ['a', 1],
            ['a', 2],
          ],
        },
      },
      { a: 2 },
    ],
    [{ $arrayToObject: null }, null],
    [{ $arrayToObject: 'x' }, fails('$arrayToObject requires an array input, found: string')],
    [{ $arrayToObject: { $literal: [['a', 1, 2]] } }, fails('array of size 2')],
    [{ $arrayToObject: { $literal: [{ k: 'a', v: 1, z: 2 }] } }, fails('incorrect number of keys')],
    [{ $arrayToObject: { $literal: [['a', 1], { k: 'b', v: 1 }] } }, fails('consistent input format')],
    [{ $arrayToObject: { $literal: [[1, 1]] } }, fails('must be of type string')],
    [{ $getField: 'a.b' }, 1, { 'a.b': 1 }],
    [{ $getField: { field: 'q', input: '$o' } }, 2, { o: { q: 2 } }],
    [{ $getField: 'x' }, MISSING, {}],
    [{ $setField: { field: 'a.b', input: '$$ROOT', value: 3 } }, { c: 1, 'a.b': 3 }, { c: 1 }],
  ]),
]
