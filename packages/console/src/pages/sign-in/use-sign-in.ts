import type { SignInBegun } from '@hongbao/types/operate'
import { useCallback, useEffect, useState } from 'react'
import { ask } from '../../api/client'
import type { Trouble } from '../../api/read'
import { session } from '../../api/session'
import { browserName } from './browser-name'

export type SignIn =
  | { readonly kind: 'starting' }
  | { readonly kind: 'waiting'; readonly begun: SignInBegun }
  | { readonly kind: 'refused' }
  | { readonly kind: 'over' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A poll that does not reach the function is tried again after this time, in ms. */
const PAUSE_AFTER_TROUBLE = 3_000

/** Asks until the phone has decided, or until nobody waits. Keeps the session of an approved sign-in. */
const poll = async ({ id, pollSecret }: SignInBegun, isWanted: () => boolean): Promise<SignIn> => {
  while (isWanted()) {
    const reply = await ask<'sign-in-poll'>({ action: 'sign-in-poll', id, pollSecret })
    if ('refusal' in reply)
      return reply.refusal.code === 'NO_SIGN_IN' ? { kind: 'over' } : { kind: 'trouble', trouble: reply }
    if (!reply.ok) {
      await wait(PAUSE_AFTER_TROUBLE)
      continue
    }
    const { data } = reply
    if (data.kind === 'approved') session.keep(data.session)
    if (data.kind !== 'waiting') return data.kind === 'approved' ? { kind: 'starting' } : data
    await wait(data.pollAfterMs)
  }
  return { kind: 'starting' }
}

/** A sign-in from its QR code to the session. `anew` begins another. */
export const useSignIn = () => {
  const [state, setState] = useState<SignIn>({ kind: 'starting' })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins another sign-in
  useEffect(() => {
    let wanted = true
    const show = (next: SignIn): void => {
      if (wanted) setState(next)
    }
    const run = async (): Promise<void> => {
      show({ kind: 'starting' })
      const reply = await ask<'sign-in-begin'>({
        action: 'sign-in-begin',
        agent: browserName(navigator.userAgent),
      })
      if (!reply.ok) return show({ kind: 'trouble', trouble: reply })
      if (!wanted) return
      show({ kind: 'waiting', begun: reply.data })
      show(await poll(reply.data, () => wanted))
    }
    void run()
    return () => {
      wanted = false
    }
  }, [attempt])
  const anew = useCallback(() => setAttempt((n) => n + 1), [])
  return { state, anew }
}
