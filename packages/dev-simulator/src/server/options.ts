import type { Browser } from 'playwright-core'
import type { Person } from '../runtime/phone'

/** How a simulator is started. */
export type SimulatorOptions = {
  /** The folder of a compiled weapp build. */
  readonly dist: string
  /** The port to listen on; 0 takes any that is free. */
  readonly port: number
  /** The client url of a local cloud, `http://127.0.0.1:P/client?token=T`. */
  readonly cloud?: string
  /** Who can hold the phone; by default four people. */
  readonly people?: Person[]
  /** Who holds the phone first; by default the first of the people. */
  readonly openid?: string
  /** Opens the phone in a browser without a window. */
  readonly headless?: boolean
  /** The browser that a headless phone opens in, of `launchPhoneBrowser`; one of its own where none is given. */
  readonly browser?: Browser
  /** Compiles again and reloads the phones when the build changes. */
  readonly watch?: boolean
  readonly log?: (line: string) => void
}

/** A simulator that runs. */
export type Simulator = {
  /** Where a person opens the phone. */
  readonly url: string
  /** Where miniprogram-automator connects. */
  readonly wsEndpoint: string
  /** Hands the phone to another person: the mini program restarts with that person's own storage. */
  setPerson(openid: string): Promise<void>
  close(): Promise<void>
  /** Settles once the simulator has closed. */
  readonly closed: Promise<void>
}

/** The simulator cannot be started; the message is one sentence that says what to do. */
export class SimulatorError extends Error {
  override name = 'SimulatorError'
}

export const DEFAULT_PEOPLE: Person[] = [
  { openid: 'o-lin-xia', name: '林夏' },
  { openid: 'o-chen-mo', name: '陈默' },
  { openid: 'o-zhou-yu', name: '周屿' },
  { openid: 'o-su-he', name: '苏禾' },
]
