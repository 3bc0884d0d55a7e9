import { type Handset, type MiniProgram, openSimulator, type Switches } from './handset'

export type Page = NonNullable<Awaited<ReturnType<MiniProgram['currentPage']>>>
export type Element = NonNullable<Awaited<ReturnType<Page['$']>>>

/** A phone with the compiled mini program, in somebody's hand, driven by the unmodified automator. */
export type Phone = {
  /** Shows a page alone on the stack, as if the app had been opened there. */
  readonly open: (path: string) => Promise<Page>
  readonly page: () => Promise<Page>
  /** Waits for an element; a test fails with its selector if it never comes. */
  readonly see: (selector: string) => Promise<Element>
  readonly tap: (selector: string) => Promise<void>
  /** To the end of the page as it is now; a long list grows by that. */
  readonly scrollToEnd: () => Promise<void>
  readonly scrollTo: (top: number) => Promise<void>
  /** Until an element is at the top of the page. */
  readonly scrollToSee: (selector: string) => Promise<void>
  /** Scrolls to the end, and again as the list grows, until the element is there. */
  readonly scrollUntil: (selector: string) => Promise<void>
  readonly text: (selector: string) => Promise<string>
  /** Waits until an element says `text`, among other things. */
  readonly waitToRead: (selector: string, text: string) => Promise<true>
  /** Taps the claim button, agrees to the privacy guideline if asked, and waits for the url on WeChat's claim page. */
  readonly claim: () => Promise<string>
  /** The url on WeChat's claim page, once that is open. */
  readonly claimPageUrl: () => Promise<string>
  readonly closeClaimPage: () => Promise<void>
  readonly handTo: (openid: string) => Promise<void>
  /** The app is killed, whatever it was doing, and started anew. */
  readonly restart: () => Promise<void>
  /** Turns the phone's own switches. Another language starts the app anew. */
  readonly turn: (switches: Switches) => Promise<void>
  /** A PNG of the whole screen. The phone shows no animation. */
  readonly screenshot: () => Promise<Buffer>
  /** From now on an API of `wx` answers this; with an `errMsg` of `…:fail…` it fails. Until the app starts anew. */
  readonly answer: (method: string, result: object) => Promise<void>
  /** From now on an API of `wx` never answers, and does nothing. Until the app starts anew. */
  readonly silence: (method: string) => Promise<void>
  /** From now on the app's clock stands at this moment and its dice show 0; timers go on. Until the app starts anew. */
  readonly standStill: (at: number) => Promise<void>
  /** What the mini program threw and nobody caught, since the phone was opened. */
  readonly thrown: () => readonly string[]
  /** Lies aside for so long by its clock, the app in the background, and is taken up again. */
  readonly sleep: (ms: number) => Promise<void>
  readonly close: () => Promise<void>
}

/** Two rounds of the queue, on a machine that has much else to do. */
const PATIENCE_MS = 45_000
const LOOK_EVERY_MS = 20
/** Below the end of any page, in px. */
const FAR_DOWN = 1_000_000

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asks again until there is an answer: the app may still be on its way. `what` is asked for when there was none. */
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

/** The phone that a handset is to whoever holds it. */
export const phoneOf = (handset: Handset): Phone => {
  const { app, sheet, closeSheet, handTo, restart, turn, close } = handset
  const thrown: string[] = []
  app.on('exception', (error) => thrown.push(JSON.stringify(error)))
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
export const openPhone = async (openid: string): Promise<Phone> => phoneOf(await openSimulator(openid))
