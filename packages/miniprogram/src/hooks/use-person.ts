import type { PersonData, PersonRequest } from '@hongbao/types'
import { useCallback, useEffect, useRef, useState } from 'react'
import { client } from '../cloud/client'
import type { Reply } from '../cloud/reply'

type Read = 'my-reminders' | 'my-questions' | 'what-is-kept'

/** Reads something of the person's own, and again on `refresh`. `reply` is undefined until the answer comes. */
export const usePerson = <A extends Read>(
  action: A,
): { readonly reply?: Reply<PersonData[A]>; readonly refresh: () => void } => {
  const [reply, setReply] = useState<Reply<PersonData[A]>>()
  const gone = useRef(false)
  const refresh = useCallback(async () => {
    setReply(undefined)
    const request = { action } as Extract<PersonRequest, { action: A }>
    const answer = await client.person(request)
    if (!gone.current) setReply(answer as Reply<PersonData[A]>)
  }, [action])
  useEffect(() => {
    void refresh()
    return () => {
      gone.current = true
    }
  }, [refresh])
  return { reply, refresh }
}
