import { fact } from './fact'
import { CTOKEN, OPENID } from './local-cloud'
import { localCloud, rejection, sdk } from './target'

/** These facts need functions, which only the local cloud gets from here. */
const LOCAL = { needs: 'local' } as const

export const describeFunctions = (): void => {
  describe('callFunction', () => {
    const call = (name: string, data: object = {}) => sdk().callFunction({ name, data })
    const callAs = (name: string, data: object = {}) => localCloud().callAs(OPENID, name, data)

    fact(
      'read',
      'answers the result, with the id of the request',
      async () => {
        const { result, requestID, errMsg } = await call('echo', { a: [1, null, { b: 'c' }] })
        expect([result, errMsg]).toEqual([{ a: [1, null, { b: 'c' }] }, 'callFunction:ok'])
        expect(requestID).toBeTruthy()
      },
      LOCAL,
    )

    fact(
      'read',
      'of a function that throws fails with FUNCTIONS_EXECUTE_FAIL',
      async () => {
        const error = await rejection(call('throws'))
        expect(error).toMatchObject({ errCode: -1, code: 'FUNCTIONS_EXECUTE_FAIL' })
        expect(error.errMsg).toContain('on purpose')
      },
      LOCAL,
    )

    fact('read', 'of a function that does not exist fails with FUNCTION_NOT_FOUND', async () => {
      expect((await rejection(call('no-such-function'))).code).toBe('FUNCTION_NOT_FOUND')
    })

    fact(
      'read',
      'of a function over its time fails with FUNCTIONS_TIME_LIMIT_EXCEEDED',
      async () => {
        expect((await rejection(call('slow'))).code).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED')
      },
      LOCAL,
    )

    fact(
      'live',
      'with a result over 1 MB fails and says so',
      async () => {
        expect((await rejection(call('large'))).errMsg).toContain('1MB')
      },
      LOCAL,
    )

    fact(
      'live',
      'of a function that throws is −504002 to a mini program',
      async () => {
        expect((await callAs('throws')).error?.errCode).toBe(-504002)
      },
      LOCAL,
    )

    fact(
      'live',
      'of a function over its time is −504003 to a mini program',
      async () => {
        expect((await callAs('slow')).error?.errCode).toBe(-504003)
      },
      LOCAL,
    )

    fact(
      'assumed',
      'of a function that no client may call is −501023 to a mini program',
      async () => {
        expect((await callAs('internal')).error?.errCode).toBe(-501023)
      },
      LOCAL,
    )

    fact(
      'read',
      'of a function that no client may call works from another function',
      async () => {
        expect((await callAs('calls', { name: 'internal' })).result).toBe(1)
      },
      LOCAL,
    )
  })

  describe('getWXContext', () => {
    const contextOf = async (name: string, data: object = {}) =>
      (await localCloud().callAs(OPENID, name, data)).result

    fact(
      'live',
      'tells the person, the app, the environment and the source',
      async () => {
        const context = await contextOf('context')
        expect(context).toMatchObject({ OPENID, ENV: 'local', SOURCE: 'wx_client' })
        expect(context.APPID).toMatch(/^wx/)
      },
      LOCAL,
    )

    fact('read', 'tells of no person outside a call', async () => {
      expect(sdk().getWXContext().OPENID).toBeUndefined()
    })

    fact(
      'assumed',
      'in a function that a function called tells the same person, and scf',
      async () => {
        const context = await contextOf('calls', { name: 'context' })
        expect(context).toMatchObject({ OPENID, SOURCE: 'wx_client,scf' })
      },
      LOCAL,
    )
  })

  describe('openapi', () => {
    const cover = async (name: string, data: object) => (await localCloud().callAs(OPENID, name, data)).result

    fact(
      'read',
      'answers the fields of the API in camel case, with errCode 0',
      async () => {
        const answer = await cover('cover', { openid: OPENID, ctoken: CTOKEN })
        expect(answer).toMatchObject({ errCode: 0, data: { url: expect.stringMatching(/^https:/) } })
      },
      LOCAL,
    )

    fact(
      'read',
      'throws an errcode that is not 0 as errCode',
      async () => {
        expect(await cover('cover', { openid: OPENID, ctoken: 'wrong' })).toEqual({ errCode: 9600004 })
      },
      LOCAL,
    )

    fact(
      'live',
      'that config.json does not declare fails with −604101',
      async () => {
        expect(await cover('undeclared', { openid: OPENID, ctoken: CTOKEN })).toEqual({ errCode: -604101 })
      },
      LOCAL,
    )

    fact(
      'read',
      'that does not exist fails with −604100',
      async () => {
        expect((await rejection(sdk().openapi.no.such({}))).errCode).toBe(-604100)
      },
      LOCAL,
    )
  })

  describe('logger', () => {
    fact(
      'read',
      'writes to the function’s log and sends nothing',
      async () => {
        await localCloud().callAs(OPENID, 'logs')
        expect(localCloud().logged.join('\n')).toContain('something')
      },
      LOCAL,
    )
  })
}
