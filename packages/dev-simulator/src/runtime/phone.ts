import type { CompiledApp } from '../compile/compiled-app'
import type { Screen } from '../phone/screen'
import type { SettingsStore } from '../phone/settings'
import type { AppHost } from './app-host'
import type { Emitter } from './emitter'
import type { PageStack } from './page-stack'
import type { Router } from './router'
import type { ServerLink } from './server-link'

/** A person who can hold the phone. */
export interface Person {
  openid: string
  name: string
}

/** What the phone tells those who listen: logic code through `wx.on…`, and automation. */
export interface PhoneEvents {
  log: { type: string; args: unknown[] }
  exception: { message: string; stack: string }
  error: string
  unhandledRejection: { reason: unknown; promise: Promise<unknown> }
  pageNotFound: { path: string; query: Record<string, string>; isEntryPage: boolean }
  appShow: Record<string, unknown>
  appHide: undefined
  themeChange: { theme: 'light' | 'dark' }
  networkChange: { isConnected: boolean; networkType: string }
  binding: { name: string; args: unknown[] }
}

/** Everything that the parts of a phone share. */
export interface Phone {
  bundle: CompiledApp
  person: Person
  settings: SettingsStore
  screen: Screen
  events: Emitter<PhoneEvents>
  server: ServerLink
  pages: PageStack
  router: Router
  app: AppHost
  /** Says that something went wrong: on the screen, to the mini program and to automation. */
  report(error: unknown, where?: string): void
}
