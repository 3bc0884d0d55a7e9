import type { CompiledApp } from '../compile/compiled-app'
import type { Emitter } from '../phone/emitter'
import type { Screen } from '../phone/screen'
import type { SettingsStore } from '../phone/settings'
import type { AppHost } from './app-host'
import type { PageStack } from './page-stack'
import type { PhoneFiles } from './phone-files'
import type { Router } from './router'
import type { ServerLink } from './server-link'

/** A person who can hold the phone. */
export type Person = {
  readonly openid: string
  readonly name: string
}

/** Events of the phone. Logic code hears them through `wx.on…`, and automation hears them too. */
export type PhoneEvents = {
  readonly log: { type: string; args: unknown[] }
  readonly exception: { message: string; stack: string }
  readonly error: string
  readonly unhandledRejection: { reason: unknown; promise: Promise<unknown> }
  readonly pageNotFound: { path: string; query: Record<string, string>; isEntryPage: boolean }
  readonly appShow: Record<string, unknown>
  readonly appHide: undefined
  readonly themeChange: { theme: 'light' | 'dark' }
  readonly networkChange: { isConnected: boolean; networkType: string }
  readonly binding: { name: string; args: unknown[] }
}

/** Everything that the parts of a phone share. */
export type Phone = {
  readonly bundle: CompiledApp
  readonly person: Person
  readonly settings: SettingsStore
  readonly screen: Screen
  readonly events: Emitter<PhoneEvents>
  readonly server: ServerLink
  readonly files: PhoneFiles
  readonly pages: PageStack
  readonly router: Router
  readonly app: AppHost
  /** Says that something went wrong: on the screen, to the mini program and to automation. */
  report(error: unknown, where?: string): void
}
