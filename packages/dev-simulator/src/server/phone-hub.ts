import type { WebSocket } from 'ws'
import { createPendingCalls } from './pending-calls'
import { type PhoneMessage, readPhoneMessage } from './phone-message'

/** A phone page that has connected; automation drives one of them. */
type PhonePage = {
  readonly socket: WebSocket
  openid: string
  readonly isOwnScreen: boolean
}

type Params = Record<string, unknown>

/** The phones that are open, and the way to ask the one that automation drives. */
export type PhoneHub = {
  connect(socket: WebSocket, isOwnScreen: boolean): void
  /** Asks the driven phone. Waits a little for a phone that reloads. */
  ask(method: string, params?: Params): Promise<unknown>
  tellAll(method: string, params?: Params): void
  /** Settles when a phone held by that person has connected after this call. */
  nextHello(openid?: string): Promise<void>
  onEvent(listener: (method: string, params: unknown) => void): void
}

export type PhoneHubOptions = {
  /** Where a person opens a phone. */
  readonly url: string
  /** Whether a phone will connect without a person who opens it. */
  readonly headless: boolean
  /** How long a phone may take to answer; ms. */
  readonly answerMs?: number
}

/** How long a call waits for a phone that reloads; ms. */
const RECONNECT_MS = 10_000

/** How long a phone may take to answer, a person at it included. Without a limit the automator's client never ends. */
const ANSWER_MS = 120_000

export const createPhoneHub = ({ url, headless, answerMs = ANSWER_MS }: PhoneHubOptions): PhoneHub => {
  const phones = createPhones()
  const calls = createPendingCalls<PhonePage>()
  const listeners = new Set<(method: string, params: unknown) => void>()
  let wasOpen = headless
  const drivenPhone = async (): Promise<PhonePage> => {
    const present = phones.driven()
    if (present) return present
    if (wasOpen) return phones.next(RECONNECT_MS)
    throw new Error(
      `No phone page is open: open ${url} in a browser, or start the simulator with --headless.`,
    )
  }
  const receive = (phone: PhonePage, message: PhoneMessage | null) => {
    if (message?.kind === 'answer') calls.answer(message.id, message.result, message.error)
    if (message?.kind === 'hello') phones.arrive(phone, message.openid)
    if (message?.kind === 'event' && phone === phones.driven()) {
      for (const listener of listeners) listener(message.method, message.params)
    }
  }
  return {
    connect(socket, isOwnScreen) {
      wasOpen = true
      const phone: PhonePage = { socket, openid: '', isOwnScreen }
      socket.on('message', (data) => receive(phone, readPhoneMessage(String(data))))
      socket.on('close', () => {
        phones.leave(phone)
        calls.drop(phone, 'The phone page was closed or reloaded.')
      })
    },
    async ask(method, params = {}) {
      const phone = await drivenPhone()
      const send = (id: number) => phone.socket.send(JSON.stringify({ id, method, params }))
      const late = `The phone page has not answered ${method} for ${answerMs / 1000} s.`
      return calls.add(phone, send, answerMs, late)
    },
    tellAll(method, params = {}) {
      for (const { socket } of phones.all()) socket.send(JSON.stringify({ method, params }))
    },
    nextHello: (openid) => phones.nextHeldBy(openid),
    onEvent: (listener) => void listeners.add(listener),
  }
}

/** The phones that are open, in the order in which they connected. */
const createPhones = () => {
  const phones = new Set<PhonePage>()
  const arrivals = new Set<(phone: PhonePage) => void>()
  return {
    all: () => phones,
    /** The simulator's own screen before a person's page; of several, the newest. */
    driven: () => [...phones].findLast((phone) => phone.isOwnScreen) ?? [...phones].at(-1),
    leave: (phone: PhonePage) => void phones.delete(phone),
    arrive(phone: PhonePage, openid: string) {
      phone.openid = openid
      phones.add(phone)
      for (const arrived of [...arrivals]) arrived(phone)
    },
    next: (ms: number): Promise<PhonePage> =>
      new Promise((done, fail) => {
        const arrived = (phone: PhonePage) => {
          clearTimeout(timer)
          arrivals.delete(arrived)
          done(phone)
        }
        const timer = setTimeout(() => {
          arrivals.delete(arrived)
          fail(new Error(`No phone page answered within ${ms / 1000} s.`))
        }, ms)
        arrivals.add(arrived)
      }),
    nextHeldBy: (openid: string | undefined): Promise<void> =>
      new Promise((done) => {
        const arrived = (phone: PhonePage) => {
          if (openid !== undefined && phone.openid !== openid) return
          arrivals.delete(arrived)
          done()
        }
        arrivals.add(arrived)
      }),
  }
}
