import type { RunningPhone } from '../boot/boot-phone'
import { jsonClone } from '../runtime/json-clone'
import type { Page } from '../runtime/page'
import type { Methods } from './method-table'
import { createMocks, locate } from './mocks'
import { settle } from './settle'

/** `App.*` of the protocol. */
export const appMethods = ({ phone, wx, logic, require }: RunningPhone): Methods => {
  type Compiled = (...args: unknown[]) => unknown
  const compile = (declaration: string): Compiled => {
    const withRequire = logic.evaluate(`function (require) {return (${declaration})\n}`, 'automation')
    return (withRequire as (own: typeof require) => Compiled)(require)
  }
  const mocks = createMocks(wx, compile)
  return {
    'App.getPageStack': () => ({ pageStack: phone.pages.all().map(describePage) }),
    'App.getCurrentPage': () => describePage(currentPage(phone.pages.top())),
    async 'App.callWxMethod'({ method, args = [] }: { method: string; args?: unknown[] }) {
      const { owner, name } = locate(wx, method)
      const api = owner[name]
      if (typeof api !== 'function') throw new Error(`wx.${method} does not exist`)
      const result = await settled(() => api.apply(owner, args))
      await settle()
      return { result: jsonClone(result) }
    },
    'App.mockWxMethod': mocks.mock,
    async 'App.callFunction'({
      functionDeclaration,
      args = [],
    }: {
      functionDeclaration: string
      args?: unknown[]
    }) {
      const result = await settled(() => compile(functionDeclaration)(...args))
      return { result: jsonClone(result) }
    },
    'App.enableLog': () => ({}),
    'App.addBinding'({ name }: { name: string }) {
      const call = (...args: unknown[]) => phone.events.emit('binding', { name, args: jsonClone(args) })
      logic.add(name, call)
    },
    'App.exit': () => ({}),
  }
}

/** A failed API rejects with an object. The client shows the message of an Error, so the errMsg becomes one. */
const settled = async (run: () => unknown): Promise<unknown> => {
  try {
    return await run()
  } catch (error) {
    const errMsg = (error as { errMsg?: string } | null)?.errMsg
    throw errMsg ? new Error(errMsg) : error
  }
}

export const currentPage = (page: Page | undefined): Page => {
  if (!page) throw new Error('no page is open')
  return page
}

export const describePage = ({ id, path, query }: Page) => ({ pageId: id, path, query })
