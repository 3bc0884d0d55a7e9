import { operateActions } from '@hongbao/types/operate'
import { createClient } from './create-client'

const asking = (answer: () => Promise<unknown>, token: string | undefined = 'secret') => {
  let kept: string | undefined = token
  const sent: (string | undefined)[] = []
  const session = {
    token: () => kept,
    drop: () => {
      kept = undefined
    },
  }
  const post = (_: object, session: string | undefined) => {
    sent.push(session)
    return answer()
  }
  return { ask: createClient(operateActions, post, session), sent, token: () => kept }
}

it('sends the session and reads the answer by its schema', async () => {
  const { ask, sent } = asking(async () => ({ ok: true, data: { until: 5, more: 1 } }))
  const reply = await ask<'enter-brand'>({ action: 'enter-brand', ofBrandId: 'tea', reason: 'help' })
  expect(reply).toEqual({ ok: true, data: { until: 5 } })
  expect(sent).toEqual(['secret'])
})

it.each([
  ['data of another shape', { ok: true, data: { until: 'soon' } }],
  ['no object', 'hello'],
  ['nothing', undefined],
])('takes %s for a fault', async (_, answer) => {
  const { ask } = asking(async () => answer)
  const reply = await ask<'enter-brand'>({ action: 'enter-brand', ofBrandId: 'tea', reason: 'help' })
  expect(reply).toEqual({ ok: false, problem: { kind: 'fault' } })
})

it('is offline when the server is not reached', async () => {
  const { ask } = asking(() => Promise.reject(new Error('refused')))
  expect(await ask<'sign-out'>({ action: 'sign-out' })).toEqual({ ok: false, problem: { kind: 'offline' } })
})

it('drops a session that the function does not know', async () => {
  const { ask, token } = asking(async () => ({ ok: false, refusal: { code: 'NO_SESSION' } }))
  expect(await ask<'sign-out'>({ action: 'sign-out' })).toEqual({
    ok: false,
    refusal: { code: 'NO_SESSION' },
  })
  expect(token()).toBeUndefined()
})

it('keeps the session at any other refusal', async () => {
  const { ask, token } = asking(async () => ({ ok: false, refusal: { code: 'NOT_ALLOWED' } }))
  await ask<'sign-out'>({ action: 'sign-out' })
  expect(token()).toBe('secret')
})
