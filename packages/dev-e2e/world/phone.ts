import { type Handset, type MiniProgram, openSimulator, type Switches } from './handset'

export type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** A person's phone with the compiled mini program, driven by the unmodified automator. */
export type Phone = {
  /** Opens a page as the only one of the stack, as if the app had been opened there. */
  readonly open: (path: string) => Promise<Page>
  readonly page: () => Promise<Page>
  /** Waits for an element; a test fails with its selector if it never comes. */
  readonly see: (selector: string) => Promise<Element>
  readonly tap: (selector: string) => Promise<void>
  /** Writes into a field, in place of what it holds. */
  readonly type: (selector: string, text: string) => Promise<void>
  /** Scrolls to the present end of the page, at which a long list grows. */
  readonly scrollToEnd: () => Promise<void>
  readonly scrollTo: (top: number) => Promise<void>
  /** Scrolls until an element is at the top of the page. */
  readonly scrollToSee: (selector: string) => Promise<void>
  /** Scrolls to the end, again as the list grows, until the element exists. */
  readonly scrollUntil: (selector: string) => Promise<void>
  readonly text: (selector: string) => Promise<string>
  /** Waits until an element's text contains `text`. */
  readonly waitToRead: (selector: string, text: string) => Promise<true>
  /** Taps the claim button, agrees to the privacy guideline if asked, and waits for the url on WeChat's claim page. */
  readonly claim: () => Promise<string>
  /** Waits for WeChat's claim page, and answers the url on it. */
  readonly claimPageUrl: () => Promise<string>
  readonly closeClaimPage: () => Promise<void>
  readonly handTo: (openid: string) => Promise<void>
  /** Kills the app and starts it again. */
  readonly restart: () => Promise<void>
  /** Changes the phone's settings. Another language restarts the app. */
  readonly turn: (switches: Switches) => Promise<void>
  /** A PNG of the whole screen. The phone shows no animation. */
  readonly screenshot: () => Promise<Buffer>
  /** Makes an API of `wx` answer this until the app restarts. With an `errMsg` of `…:fail…` it fails. */
  readonly answer: (method: string, result: object | null) => Promise<void>
  /** Makes an API of `wx` do nothing and never answer until the app restarts. */
  readonly silence: (method: string) => Promise<void>
  /** Stops the app's clock at this moment and makes its random numbers 0 until the app restarts. Timers still run. */
  readonly standStill: (at: number) => Promise<void>
  /** The uncaught errors of the mini program since the phone was opened. */
  readonly thrown: () => readonly string[]
  /** Puts the app in the background for this time of its clock, then brings it back. */
  readonly sleep: (ms: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Two rounds of the queue, on a busy machine. */
const PATIENCE_MS = 45_000
const LOOK_EVERY_MS = 20
/** Below the end of any page, in px. */
const FAR_DOWN = 1_000_000

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/**
 * Asks again until there is an answer, because the app may still be busy. `what`: named in the error if there is
 * none.
 */
export const eventually = async <T>(
  what: string | (() => string | Promise<string>),
  look: () => Promise<T | null | undefined>,
  patienceMs = PATIENCE_MS,
): Promise<T> => {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined) return found
    if (Date.now() > giveUpAt)
      throw new Error(`waited in vain for ${typeof what === 'string' ? what : await what()}`)
    await pause(LOOK_EVERY_MS)
  }
}

/** A handset as a phone in a person's hand. */
export const phoneOf = (handset: Handset): Phone => {
  const { app, sheet, closeSheet, handTo, restart, turn, close } = handset
  const thrown: string[] = []
  app.on('exception', (error) => thrown.push(JSON.stringify(error)))
  // A failure of `wx` that nobody caught is no exception in WeChat, but a line of the console.
  app.on('console', ({ args }: { args: unknown[] }) => {
    const [said] = args
    if (typeof said === 'string' && said.startsWith('Uncaught (in promise)')) thrown.push(said)
  })
  const page = () => eventually('a page', () => app.currentPage())
  const see = (selector: string) => eventually(selector, async () => (await page()).$(selector))

  const scrollTo = async (scrollTop: number): Promise<void> => {
    await app.callWxMethod('pageScrollTo', { scrollTop, duration: 0 })
  }
  const claimPageUrl = async (): Promise<string> => (await eventually("WeChat's claim page", sheet)).url
  const agreeOrSeeClaimPage = async (): Promise<true | null> => {
    const agree = await (await page()).$('.consent-sheet__agree')
    await agree?.tap()
    return agree || (await sheet()) ? true : null
  }
  return {
    page,
    see,
    // `app.reLaunch` sleeps three seconds in the client; the same call without that:
    open: async (path) => {
      await app.callWxMethod('reLaunch', { url: path })
      return page()
    },
    tap: async (selector) => (await see(selector)).tap(),
    type: async (selector, text) => {
      // The client's types lack `input`, which its fields have.
      const field = (await see(selector)) as unknown as { input: (text: string) => Promise<void> }
      await field.input(text)
    },
    scrollTo,
    scrollToSee: async (selector) => void (await app.callWxMethod('pageScrollTo', { selector, duration: 0 })),
    scrollUntil: async (selector) => {
      await eventually(selector, async () => {
        await scrollTo(FAR_DOWN)
        return (await page()).$(selector)
      })
    },
    scrollToEnd: () => scrollTo(FAR_DOWN),
    text: async (selector) => (await see(selector)).text(),
    waitToRead: (selector, text) => {
      let said: string | undefined
      return eventually(
        () => `${selector} to say ${text}, and it said ${said}`,
        async () => {
          said = await (await (await page()).$(selector))?.text()
          return said?.includes(text) ? true : null
        },
      )
    },
    claim: async () => {
      await (await see('.claim-button')).tap()
      await eventually('the privacy question or the claim page', agreeOrSeeClaimPage)
      return claimPageUrl()
    },
    claimPageUrl,
    closeClaimPage: closeSheet,
    handTo,
    restart,
    turn,
    screenshot: async () => Buffer.from(String(await app.screenshot()), 'base64'),
    answer: async (method, result) => void (await app.mockWxMethod(method, result)),
    silence: async (method) => void (await app.mockWxMethod(method, () => new Promise(() => {}))),
    standStill: async (at) => {
      await app.evaluate((now: number) => {
        Date.now = () => now
        Math.random = () => 0
      }, at)
    },
    thrown: () => thrown,
    sleep: async (ms) => {
      await app.native().goHome()
      await eventually('the app to be away', sheet)
      await app.evaluate((ahead: number) => {
        const now = Date.now
        Date.now = () => now() + ahead
      }, ms)
      await closeSheet()
    },
    close,
  }
}

/** Opens a phone on the cloud that is open. */
export const openPhone = async (openid: string, cloud?: string): Promise<Phone> =>
  phoneOf(await openSimulator(openid, cloud))
