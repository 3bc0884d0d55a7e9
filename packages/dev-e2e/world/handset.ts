import { join } from 'node:path'
import automator from 'miniprogram-automator'
import { closeHostedPhone, openHostedPhone } from './host/requests'

export type MiniProgram = Awaited<ReturnType<typeof automator.connect>>

export type Switches = {
  readonly theme?: 'light' | 'dark'
  readonly language?: 'zh_CN' | 'en'
  readonly network?: 'wifi' | 'none'
  readonly device?: '320' | '375' | '430'
  /** WeChat's font size in px; usually 17. */
  readonly fontSize?: number
}

export type Sheet = { readonly kind: string; readonly url: string } | null

/** What runs the mini program, with the controls that the automator lacks. */
export type Handset = {
  readonly app: MiniProgram
  /** WeChat's own sheet that lies over the mini program. */
  readonly sheet: () => Promise<Sheet>
  readonly closeSheet: () => Promise<void>
  readonly handTo: (openid: string) => Promise<void>
  /** Kills the app and starts it again. */
  readonly restart: () => Promise<void>
  readonly turn: (switches: Switches) => Promise<void>
  readonly close: () => Promise<void>
}

/** The command line of real DevTools, if journeys are to run there. */
export const devtoolsCli = process.env.WECHAT_DEVTOOLS_CLI

/** Where DevTools finds project.config.json. */
const projectPath = join(import.meta.dirname, '../../..')

/** The built mini program in the simulator, on the cloud that is open or the one that has this `clientUrl`. */
export const openSimulator = async (openid: string, cloud?: string): Promise<Handset> => {
  const { url, wsEndpoint } = await openHostedPhone(openid, cloud)
  const app = await automator.connect({ wsEndpoint })
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { 'content-type': 'application/json' }
    const { ok } = await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) })
    if (!ok) throw new Error(`the phone did not do ${path}`)
  }
  const takeUp = (person: string) => post('/api/person', { openid: person })
  let holder = openid
  return {
    app,
    sheet: async () => (await (await fetch(new URL('/api/sheet', url))).json()) as Sheet,
    closeSheet: () => post('/api/sheet/close', {}),
    handTo: (other) => {
      holder = other
      return takeUp(holder)
    },
    restart: () => takeUp(holder),
    turn: (switches) => post('/api/settings', switches),
    close: async () => {
      app.disconnect()
      await closeHostedPhone(url)
    },
  }
}

const notOnDevtools = async (): Promise<never> => {
  throw new Error('DevTools cannot be asked for this from outside: skip this journey there.')
}

/** The built mini program in DevTools, on the cloud environment of the person who is signed in there. */
export const openDevtools = async (cliPath: string): Promise<Handset> => {
  const app = await automator.launch({ cliPath, projectPath })
  return {
    app,
    sheet: notOnDevtools,
    closeSheet: notOnDevtools,
    handTo: notOnDevtools,
    restart: notOnDevtools,
    turn: notOnDevtools,
    close: () => app.close(),
  }
}
