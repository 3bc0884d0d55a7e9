import { fact } from './fact'
import { collectionOf, command, database, rejection, type Sdk } from './target'

export const describeTransactions = (): void => {
  describe('a transaction', () => {
    let name: string
    let c: Sdk
    beforeEach(async () => {
      c = await collectionOf('transactions', [
        { _id: 'a', n: 1 },
        { _id: 'b', n: 1 },
      ])
      name = c.collectionName
    })
    const inside = (transaction: Sdk): Sdk => transaction.collection(name)
    const numberOf = async (_id: string): Promise<number> => (await c.doc(_id).get()).data.n
    const begin = (): Promise<Sdk> => database().startTransaction()

    fact('read', 'writes all or nothing', async () => {
      await database().runTransaction(async (transaction: Sdk) => {
        await inside(transaction)
          .doc('a')
          .update({ data: { n: command().inc(1) } })
        await inside(transaction).add({ data: { _id: 'new' } })
        await inside(transaction).doc('b').remove()
      })
      expect([await numberOf('a'), (await c.count()).total]).toEqual([2, 2])
    })

    fact('read', 'answers what the callback answers', async () => {
      expect(await database().runTransaction(async () => 'done')).toBe('done')
    })

    fact('read', 'that is rolled back leaves nothing, and its reason is what rejects', async () => {
      const ended = database().runTransaction(async (transaction: Sdk) => {
        await inside(transaction)
          .doc('a')
          .update({ data: { n: 9 } })
        await transaction.rollback('changed my mind')
      })
      expect(await rejection(ended)).toBe('changed my mind')
      expect(await numberOf('a')).toBe(1)
    })

    fact('read', 'sees its own writes, which nobody else sees before the commit', async () => {
      const transaction = await begin()
      await inside(transaction)
        .doc('a')
        .update({ data: { n: 5 } })
      expect([(await inside(transaction).doc('a').get()).data.n, await numberOf('a')]).toEqual([5, 1])
      await transaction.commit()
      expect(await numberOf('a')).toBe(5)
    })

    fact('read', 'does not see what is written after it has read', async () => {
      const transaction = await begin()
      await inside(transaction).doc('a').get()
      await c.doc('b').update({ data: { n: 9 } })
      expect((await inside(transaction).doc('b').get()).data.n).toBe(1)
      await transaction.rollback()
    })

    fact('live', 'that writes what another has written conflicts, and the first wins', async () => {
      const [first, second] = [await begin(), await begin()]
      await inside(first)
        .doc('a')
        .update({ data: { n: 2 } })
      const error = await rejection(
        inside(second)
          .doc('a')
          .update({ data: { n: 3 } }),
      )
      expect(error.errMsg).toContain('TransactionConflict')
      expect(error).toMatchObject({ errCode: -501001 })
      await first.commit()
      expect(await numberOf('a')).toBe(2)
    })

    fact('live', 'refuses operations in parallel as busy', async () => {
      const transaction = await begin()
      // Two that a busy computer sends far apart are not parallel; of ten some are.
      const results = await Promise.allSettled(
        Array.from({ length: 10 }, (_, n) =>
          inside(transaction)
            .doc(n % 2 ? 'a' : 'b')
            .update({ data: { n } }),
        ),
      )
      const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
      expect(refused.length).toBeGreaterThan(0)
      expect(refused.length).toBeLessThan(results.length)
      for (const { reason } of refused) expect(reason.errMsg).toContain('TransactionBusy')
      await transaction.rollback()
    })

    fact('read', 'makes a plain write of the same document wait for its end', async () => {
      const transaction = await begin()
      await inside(transaction)
        .doc('a')
        .update({ data: { n: command().inc(10) } })
      const waiting = c.doc('a').update({ data: { n: command().inc(1) } })
      await transaction.commit()
      await waiting
      expect(await numberOf('a')).toBe(12)
    })

    fact('assumed', 'that has ended knows no more operations', async () => {
      const transaction = await begin()
      await transaction.commit()
      expect((await rejection(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
    })

    fact('read', 'is not told of where().update(): it takes effect at once', async () => {
      const transaction = await begin()
      await inside(transaction)
        .where({ _id: 'a' })
        .update({ data: { n: 7 } })
      await transaction.rollback()
      expect(await numberOf('a')).toBe(7)
    })
  })
}
