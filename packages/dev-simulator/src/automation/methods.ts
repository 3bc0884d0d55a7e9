import type { RunningPhone } from '../boot/boot-phone'
import { appMethods } from './app-methods'
import { elementMethods } from './element-methods'
import { createElementRegistry } from './element-registry'
import type { Methods, Params } from './method-table'
import { pageMethods } from './page-methods'
import { toolMethods } from './tool-methods'

/** Answers one call of the automation protocol (docs/automator-protocol.md). */
export type Handle = (method: string, params: Params) => Promise<unknown>

export const createAutomation = (running: RunningPhone): Handle => {
  const elements = createElementRegistry(running.phone.pages)
  const methods: Methods = {
    ...toolMethods(running),
    ...appMethods(running),
    ...pageMethods(running, elements),
    ...elementMethods(elements),
  }
  return async (method, params) => {
    const run = Object.hasOwn(methods, method) ? methods[method] : undefined
    if (!run) throw new Error(`${method} is not supported by this simulator`)
    return (await run(params as never)) ?? {}
  }
}
