import type { WebSocket } from 'ws'

/** A phone page that has connected; automation talks to one of them. */
type PhonePage = {
  readonly socket: WebSocket
  openid: string
  readonly ownBrowser: boolean
}

type Params = Record<string, unknown>

/** The phones that are open, and the way to ask the one that automation drives. */
export type PhoneHub = {
  connect(socket: WebSocket, ownBrowser: boolean): void
  /** Asks the driven phone; waits a little for one that is just reloading. */
  ask(method: string, params?: Params): Promise<unknown>
  tellAll(method: string, params?: Params): void
  /** Settles when a phone held by that person has connected after this call. */
  nextHello(openid?: string): Promise<void>
  onEvent(listener: (method: string, params: unknown) => void): void
}

/** How long a call waits for a phone that reloads; ms. */
const RECONNECT_MS = 10_000

/** How long a phone may take to answer, a person at it included: the automator's client would wait for ever. */
const ANSWER_MS = 120_000

export const createPhoneHub = (
  url: () => string,
  expectsPhone: () => boolean,
  answerMs = ANSWER_MS,
): PhoneHub => {
  const phones = new Set<PhonePage>()
  const pending = new Map<
    number,
    { phone: PhonePage; done: (value: unknown) => void; fail: (error: Error) => void }
  >()
  const arrivals = new Set<(phone: PhonePage) => void>()
  const listeners = new Set<(method: string, params: unknown) => void>()
  let lastId = 0

  /** The simulator's own browser before a person's page; among those the newest. */
  const driven = () => [...phones].findLast((phone) => phone.ownBrowser) ?? [...phones].at(-1)
  const waitForPhone = async (): Promise<PhonePage> => {
    const present = driven()
    if (present) return present
    if (!expectsPhone()) {
      throw new Error(
        `No phone page is open: open ${url()} in a browser, or start the simulator with --headless.`,
      )
    }
    return new Promise((done, fail) => {
      const timer = setTimeout(() => {
        arrivals.delete(arrived)
        fail(new Error(`No phone page answered within ${RECONNECT_MS / 1000} s.`))
      }, RECONNECT_MS)
      const arrived = (phone: PhonePage) => {
        clearTimeout(timer)
        arrivals.delete(arrived)
        done(phone)
      }
      arrivals.add(arrived)
    })
  }
  const answer = (id: number, result: unknown, error?: { message: string }) => {
    const call = pending.get(id)
    pending.delete(id)
    if (error) call?.fail(new Error(error.message))
    else call?.done(result)
  }
  const receive = (phone: PhonePage, text: string) => {
    const message = JSON.parse(text)
    if (message.id !== undefined) answer(message.id, message.result, message.error)
    else if (message.method === 'Phone.hello') {
      phone.openid = message.params.openid
      phones.add(phone)
      for (const arrived of [...arrivals]) arrived(phone)
    } else if (phone === driven()) {
      for (const listener of listeners) listener(message.method, message.params)
    }
  }
  const lose = (phone: PhonePage) => {
    phones.delete(phone)
    for (const [id, call] of pending) {
      if (call.phone === phone) answer(id, undefined, { message: 'The phone page was closed or reloaded.' })
    }
  }

  return {
    connect(socket, ownBrowser) {
      const phone: PhonePage = { socket, openid: '', ownBrowser }
      socket.on('message', (data) => receive(phone, String(data)))
      socket.on('close', () => lose(phone))
    },
    async ask(method, params = {}) {
      const phone = await waitForPhone()
      const id = ++lastId
      const message = `The phone page has not answered ${method} for ${answerMs / 1000} s.`
      const timer = setTimeout(() => answer(id, undefined, { message }), answerMs)
      const answered = new Promise((done, fail) => pending.set(id, { phone, done, fail }))
      phone.socket.send(JSON.stringify({ id, method, params }))
      return answered.finally(() => clearTimeout(timer))
    },
    tellAll(method, params = {}) {
      for (const { socket } of phones) socket.send(JSON.stringify({ method, params }))
    },
    nextHello(openid) {
      return new Promise((done) => {
        const arrived = (phone: PhonePage) => {
          if (openid !== undefined && phone.openid !== openid) return
          arrivals.delete(arrived)
          done()
        }
        arrivals.add(arrived)
      })
    },
    onEvent: (listener) => void listeners.add(listener),
  }
}
