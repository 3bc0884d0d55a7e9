import { fact } from './fact'
import { database, emptyCollection, rejection } from './target'

/** The SDK's errors have three shapes, by call (docs/cloudbase-wire.md, Errors). */
export const describeErrors = (): void => {
  describe('an error', () => {
    const missing = () => database().collection('no_such_collection')

    fact('live', 'about a collection that does not exist is −502005', async () => {
      expect((await rejection(missing().get())).errCode).toBe(-502005)
      expect((await rejection(missing().add({ data: {} }))).errCode).toBe(-502005)
      expect(
        (
          await rejection(
            missing()
              .where({ a: 1 })
              .update({ data: { a: 1 } }),
          )
        ).errCode,
      ).toBe(-502005)
      expect((await rejection(missing().where({ a: 1 }).remove())).errCode).toBe(-502005)
      expect((await rejection(missing().count())).errCode).toBe(-502005)
    })

    fact('read', 'of a collection or a document carries no code', async () => {
      expect((await rejection(missing().get())).code).toBeUndefined()
    })

    fact('read', 'of createCollection carries errCode −1 and a code', async () => {
      const name = await emptyCollection('twice')
      expect(await rejection(database().createCollection(name))).toMatchObject({
        errCode: -1,
        code: expect.any(String),
      })
    })

    fact('read', 'about a wrong _id is raised before anything is sent', async () => {
      expect(() => missing().doc({} as never)).toThrow()
    })
  })
}
