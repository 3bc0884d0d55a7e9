import type { Store, StoredDocument } from '@hongbao/service/testing'
import { Violation } from './violation'

/** Checks what is kept of a person after a request to be forgotten, and the openids of reminders. */
export type Privacy = {
  readonly claimed: (claim: StoredDocument) => void
  readonly requested: (request: StoredDocument) => void
  readonly done: (request: StoredDocument) => void
  readonly messaging: (openid: string) => void
  /** At the end, when every request has had time to be carried out. */
  readonly checkEnd: () => void
}

export const createPrivacy = (store: () => Store): Privacy => {
  /** The order in which claims and requests were first seen. */
  const order = new Map<string, number>()
  const messaged = new Set<string>()
  const note = (id: string): void => void (order.has(id) || order.set(id, order.size))
  const all = (collection: 'requests' | 'reminders') => [...store().all(collection).values()]

  return {
    claimed: ({ _id }) => note(_id),
    requested: ({ _id }) => note(_id),
    done: ({ _id, person }) => {
      for (const claim of store().all('claims').values()) {
        if (claim.person !== person || (order.get(claim._id) ?? 0) > (order.get(_id) ?? 0)) continue
        throw new Violation('forgotten', `${claim._id} still names the person after ${_id}`)
      }
    },
    messaging: (openid) => {
      if (messaged.has(openid)) throw new Violation('reminded-once', `${openid} twice`)
      messaged.add(openid)
    },
    checkEnd: () => {
      const open = all('requests').find(({ doneAt }) => doneAt === undefined)
      if (open) throw new Violation('forgotten', `${open._id} is not carried out`)
      const held = all('reminders').find((one) => one.openid !== undefined || one.state === 'sending')
      if (held) throw new Violation('forgotten', `reminder ${held._id}, ${held.state}, keeps its openid`)
    },
  }
}
