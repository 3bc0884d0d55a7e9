import { WebSocket } from 'ws'
import type { ShownProblem } from '../phone/problem-panel'
import type { Simulator } from '../server/options'

/** A phone as a survey sees it. */
export type SurveyPhone = {
  /** Opens a page; answers why it could not, or null. */
  open(url: string): Promise<string | null>
  /** The path of the page on top. */
  path(): Promise<string>
  screenshot(): Promise<string>
  /** Takes the panel of problems off the screen, so that a picture shows the page. */
  hideProblems(): Promise<void>
  /** What went wrong before the first page. */
  problems(): Promise<ShownProblem[]>
  /** What the phone has said so far. */
  heard(): { readonly errors: string[]; readonly warnings: string[] }
  close(): void
}

type Answer = {
  readonly id?: string
  readonly method?: string
  readonly params?: unknown
  readonly error?: { message: string }
  readonly result?: unknown
}

/** Connects to a simulator through its automation protocol. */
export const connectSurvey = async ({ url: base, wsEndpoint }: Simulator): Promise<SurveyPhone> => {
  const socket = new WebSocket(wsEndpoint)
  await new Promise((done, fail) => socket.once('open', done).once('error', fail))
  const errors: string[] = []
  const warnings: string[] = []
  const waiting = new Map<string, (answer: Answer) => void>()
  let lastId = 0
  const hear = ({ method, params }: Answer): void => {
    if (method === 'App.exceptionThrown') {
      errors.push((params as { exceptionDetails: { text: string } }).exceptionDetails.text)
    }
    if (method !== 'App.logAdded') return
    const { type, args } = params as { type: string; args: unknown[] }
    if (type === 'warn') warnings.push(String(args[0]))
  }
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id) waiting.get(answer.id)?.(answer)
    else hear(answer)
  })
  const ask = (method: string, params: object = {}): Promise<Answer> =>
    new Promise((done) => {
      const id = String(++lastId)
      waiting.set(id, done)
      socket.send(JSON.stringify({ id, method, params }))
    })
  await ask('App.enableLog')
  return {
    heard: () => ({ errors: [...errors], warnings: [...warnings] }),
    close: () => socket.close(),
    async hideProblems() {
      await fetch(new URL('/api/problems/hide', base), { method: 'POST' })
    },
    async problems() {
      const state = (await (await fetch(new URL('/api/state', base))).json()) as { problems: ShownProblem[] }
      return state.problems
    },
    async open(url) {
      const { error } = await ask('App.callWxMethod', { method: 'reLaunch', args: [{ url }] })
      return error ? error.message : null
    },
    async path() {
      const { result } = await ask('App.getCurrentPage')
      return (result as { path?: string } | undefined)?.path ?? ''
    },
    async screenshot() {
      const { result } = await ask('App.captureScreenshot')
      return (result as { data: string }).data
    },
  }
}
