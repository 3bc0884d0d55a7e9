import { needsRestart } from '../phone/settings'
import type { Gesture } from './finger'
import type { OwnScreen } from './own-screen'
import type { PhoneHub } from './phone-hub'

/** What is done to the phones from outside. */
export type PhoneActions = {
  /** Who holds the phone. */
  person(): string
  /** Hands the phone to another person; settles when the mini program runs again. */
  setPerson(openid: string): Promise<void>
  /** Settles when the phone has the new settings. */
  changeSettings(patch: Record<string, unknown>): Promise<void>
  touch(gesture: Gesture): Promise<void>
  screenshot(): Promise<string>
}

/** @param screen The simulator's own screen; null without --headless, and until it is open. */
export const createPhoneActions = (
  hub: PhoneHub,
  screen: () => OwnScreen | null,
  firstPerson: string,
): PhoneActions => {
  let person = firstPerson
  const required = (what: string): OwnScreen => {
    const own = screen()
    if (own) return own
    throw new Error(`${what} needs the simulator to run with --headless`)
  }
  return {
    person: () => person,
    async setPerson(openid) {
      person = openid
      const arrived = hub.nextHello(openid)
      await hub.ask('Phone.setPerson', { openid })
      await arrived
    },
    async changeSettings(patch) {
      if (typeof patch.device === 'string') await screen()?.resize(patch.device)
      const arrived = needsRestart(patch) ? hub.nextHello() : undefined
      await hub.ask('Phone.changeSettings', patch)
      await arrived
    },
    touch: async (gesture) => required('/api/touch').touch(gesture),
    screenshot: async () => required('App.captureScreenshot').screenshot(),
  }
}
