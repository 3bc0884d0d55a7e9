import type { RunningPhone } from '../runtime/boot'
import { jsonClone } from '../runtime/json-clone'
import type { Page } from '../runtime/page'
import type { Methods } from './method-table'
import { createMocks, locate } from './mocks'
import { settle } from './settle'

/** `App.*` of the protocol. */
export function appMethods({ phone, wx, scope, require }: RunningPhone): Methods {
  const compile = (declaration: string) => {
    const names = { ...scope, require }
    const make = new Function(...Object.keys(names), `return (${declaration})`)
    return make(...Object.values(names)) as (...args: unknown[]) => unknown
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
      scope[name] = call
      ;(scope.global as Record<string, unknown>)[name] = call
    },
    'App.exit': () => ({}),
  }
}

/** A failed API rejects with WeChat's object; the client shows its sentence. */
async function settled(run: () => unknown): Promise<unknown> {
  try {
    return await run()
  } catch (error) {
    const errMsg = (error as { errMsg?: string } | null)?.errMsg
    throw errMsg ? new Error(errMsg) : error
  }
}

export function currentPage(page: Page | undefined): Page {
  if (!page) throw new Error('no page is open')
  return page
}

export function describePage({ id, path, query }: Page) {
  return { pageId: id, path, query }
}
