import { fact } from './fact'
import { INDEXED } from './local-cloud'
import { command, database, rejection, type Sdk } from './target'

/** Indexes are created in the console, so these facts need a target that has them. */
const LOCAL = { needs: 'local' } as const

export const describeIndexes = (): void => {
  describe('a unique index', () => {
    const c = (): Sdk => database().collection(INDEXED)

    fact(
      'live',
      'refuses a second document with E11000 and the name of the index',
      async () => {
        await c().add({ data: { unit: 'u1' } })
        const error = await rejection(c().add({ data: { unit: 'u1' } }))
        expect(error.errCode).toBe(-502001)
        expect(error.errMsg).toMatch(/E11000.*index: unit/)
      },
      LOCAL,
    )

    fact(
      'read',
      'lets one of 20 at once in',
      async () => {
        const add = () => c().add({ data: { unit: 'raced' } })
        const results = await Promise.allSettled(Array.from({ length: 20 }, add))
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      },
      LOCAL,
    )

    fact(
      'read',
      'refuses an update into a duplicate, which changes nothing',
      async () => {
        await c().add({
          data: [
            { _id: 'm1', unit: 'm1' },
            { _id: 'm2', unit: 'm2' },
          ],
        })
        expect(
          (
            await rejection(
              c()
                .doc('m2')
                .update({ data: { unit: 'm1' } }),
            )
          ).errMsg,
        ).toContain('E11000')
        expect((await c().doc('m2').get()).data.unit).toBe('m2')
      },
      LOCAL,
    )

    fact(
      'read',
      'that is sparse lets many without its fields in',
      async () => {
        await c().add({ data: [{ _id: 'n1' }, { _id: 'n2' }] })
        expect(
          (
            await c()
              .where({ _id: command().in(['n1', 'n2']) })
              .count()
          ).total,
        ).toBe(2)
      },
      LOCAL,
    )

    fact(
      'read',
      'over several fields refuses only the same values of all',
      async () => {
        await c().add({
          data: [
            { person: 'p', day: 1 },
            { person: 'p', day: 2 },
          ],
        })
        expect((await rejection(c().add({ data: { person: 'p', day: 1 } }))).errMsg).toContain('E11000')
      },
      LOCAL,
    )

    fact(
      'read',
      'is free again when the document is gone',
      async () => {
        await c().add({ data: { _id: 'f1', unit: 'free' } })
        await c().doc('f1').remove()
        expect((await c().add({ data: { _id: 'f2', unit: 'free' } }))._id).toBe('f2')
      },
      LOCAL,
    )
  })
}
