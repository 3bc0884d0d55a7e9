import { fact } from './fact'
import { collectionOf, command, database, rejection, type Sdk } from './target'

const DOCUMENTS = [
  { _id: 'a', n: 1, tags: ['x', 'y'], o: { p: 1 }, s: 'Apple', items: [{ k: 1, v: 5 }] },
  { _id: 'b', n: 2, tags: ['y'], o: { p: 2 }, s: 'banana', items: [{ k: 1, v: 9 }] },
  { _id: 'c', n: 3, tags: [], o: {}, s: 'cherry', extra: null },
]

/** A condition, and the ids of the documents it finds, in order. Source: MongoDB's manual, "Query Predicates". */
const CONDITIONS: readonly [name: string, where: (_: Sdk, db: Sdk) => object, ids: string][] = [
  ['an equality', () => ({ n: 1 }), 'a'],
  ['an equality on a nested field', () => ({ 'o.p': 1 }), 'a'],
  ['an object as nested fields', () => ({ o: { p: 2 } }), 'b'],
  ['an element of an array', () => ({ tags: 'y' }), 'ab'],
  ['an element of an array by its place', () => ({ 'tags.0': 'y' }), 'b'],
  ['a field of an element', () => ({ 'items.v': 9 }), 'b'],
  ['null, which a missing field matches too', () => ({ extra: null }), 'abc'],
  ['eq', (_) => ({ n: _.eq(2) }), 'b'],
  ['eq of a whole array', (_) => ({ tags: _.eq(['x', 'y']) }), 'a'],
  ['neq', (_) => ({ n: _.neq(1) }), 'bc'],
  ['neq, which a missing field matches', (_) => ({ missing: _.neq(1) }), 'abc'],
  ['gt', (_) => ({ n: _.gt(1) }), 'bc'],
  ['gte', (_) => ({ n: _.gte(2) }), 'bc'],
  ['lt', (_) => ({ n: _.lt(2) }), 'a'],
  ['lte', (_) => ({ n: _.lte(2) }), 'ab'],
  ['a range', (_) => ({ n: _.gt(1).and(_.lt(3)) }), 'b'],
  ['a range of another type, which matches nothing', (_) => ({ n: _.gt('') }), ''],
  ['in', (_) => ({ n: _.in([1, 3]) }), 'ac'],
  ['nin', (_) => ({ n: _.nin([1, 3]) }), 'b'],
  ['and', (_) => _.and([{ n: _.gt(1) }, { s: 'banana' }]), 'b'],
  ['or', (_) => _.or([{ n: 1 }, { n: 3 }]), 'ac'],
  ['or on one field', (_) => ({ n: _.or(_.eq(1), _.eq(2)) }), 'ab'],
  ['nor', (_) => _.nor([{ n: 1 }, { n: 2 }]), 'c'],
  ['not', (_) => ({ n: _.not(_.eq(3)) }), 'ab'],
  ['exists', (_) => ({ extra: _.exists(true) }), 'c'],
  ['not exists', (_) => ({ 'o.p': _.exists(false) }), 'c'],
  ['mod', (_) => ({ n: _.mod(2, 1) }), 'ac'],
  ['all', (_) => ({ tags: _.all(['y', 'x']) }), 'a'],
  ['size', (_) => ({ tags: _.size(0) }), 'c'],
  ['elemMatch on scalars', (_) => ({ tags: _.elemMatch(_.eq('x')) }), 'a'],
  ['elemMatch on documents', (_) => ({ items: _.elemMatch({ k: 1, v: _.gt(6) }) }), 'b'],
  ['a regular expression', () => ({ s: /an/ }), 'b'],
  ['db.RegExp with an option', (_, db) => ({ s: db.RegExp({ regexp: '^a', options: 'i' }) }), 'a'],
  ['expr', (_) => _.expr(_.aggregate.eq(['$n', '$o.p'])), 'ab'],
]

/** The SDK sends `text` as a `$search` at the top of the query, which is no operator of MongoDB's. */
const UNSUPPORTED: readonly [name: string, where: (_: Sdk) => object][] = [
  ['$jsonSchema', (_) => _.jsonSchema({ required: ['n'] })],
  ['$search', (_) => _.text({ search: 'apple' })],
]

export const describeQueries = (): void => {
  describe('where', () => {
    let c: Sdk
    beforeAll(async () => {
      c = await collectionOf('queries', DOCUMENTS)
    })
    const find = async (where: object) => idsOf(await c.where(where).orderBy('_id', 'asc').get())

    for (const [name, where, ids] of CONDITIONS)
      fact('read', `finds by ${name}`, async () => {
        expect(await find(where(command(), database()))).toBe(ids)
      })

    fact('read', 'drops a condition that is undefined', async () => {
      expect(await find({ n: undefined, s: 'banana' })).toBe('b')
    })

    fact('read', 'refuses conditions that are all undefined before it sends anything', async () => {
      expect(() => c.where({ n: undefined })).toThrow()
    })

    fact('live', 'with an operator that does not exist fails with −502001', async () => {
      expect((await rejection(c.where({ n: { $frobnicate: 1 } }).get())).errCode).toBe(-502001)
    })

    for (const [name, where] of UNSUPPORTED)
      fact(
        'read',
        `by ${name} is refused by name: the local cloud does not support it`,
        async () => {
          expect((await rejection(c.where(where(command())).get())).errMsg).toContain(name)
        },
        { needs: 'local' },
      )

    fact('read', 'count counts matches', async () => {
      expect((await c.where({ n: command().gt(1) }).count()).total).toBe(2)
    })
  })

  describe('the order of an answer', () => {
    let c: Sdk
    beforeAll(async () => {
      c = await collectionOf('order', [
        { _id: 'd', g: 1, n: 2 },
        { _id: 'e', g: 1, n: null },
        { _id: 'f', g: 2, n: 'text' },
        { _id: 'h', g: 2, n: [0, 9] },
      ])
    })

    fact('read', 'goes by several fields, each with its direction', async () => {
      expect(idsOf(await c.orderBy('g', 'desc').orderBy('_id', 'asc').get())).toBe('fhde')
    })

    fact('read', 'puts null before numbers before text, an array by its least element', async () => {
      expect(idsOf(await c.orderBy('n', 'asc').get())).toBe('ehdf')
    })

    fact('read', 'puts an array by its greatest element when it descends', async () => {
      expect(idsOf(await c.orderBy('n', 'desc').get())).toBe('fhde')
    })

    fact('read', 'is kept by skip and limit', async () => {
      expect(idsOf(await c.orderBy('_id', 'asc').skip(1).limit(2).get())).toBe('ef')
    })
  })
}

export const idsOf = ({ data }: { data: readonly { _id: string }[] }): string =>
  data.map(({ _id }) => _id).join('')
