import type { Emitter } from '../phone/emitter'
import type { PhoneSettings } from '../phone/settings'
import type { Person, PhoneEvents } from '../runtime/phone'

/** What the screen writes to its window for the page around it. */
export type ScreenPhone = {
  readonly phone: {
    settings: { now: PhoneSettings; change(patch: Partial<PhoneSettings>): void }
    person: Person
    events: Emitter<PhoneEvents>
    bundle: { appId: string }
  }
  readonly people: Person[]
  goBack(): void
  goHome(): void
  reload(keepPages: boolean): void
  switchPerson(openid: string): void
}

/** The phone inside the frame, once it runs. */
export const phoneIn = (frame: HTMLIFrameElement): ScreenPhone | undefined =>
  (frame.contentWindow as (Window & { phone?: ScreenPhone }) | null)?.phone
