import type { OpenTypes } from '../components/phone-services'
import { messageOf } from '../runtime/errors'

/** Functions of `wx`, by name. */
export type Apis = Record<string, unknown>

/** A part of `wx` that some buttons use too. */
export type ApisAndButtons = {
  readonly apis: Apis
  readonly openTypes: OpenTypes
}

/** The options that every asynchronous API takes. */
export type AsyncOptions = {
  readonly success?: (result: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (result: unknown) => void
}

/** The error of an API that fails with more fields than errMsg. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(message)
  }
}

/**
 * Makes an API like WeChat's: it calls callbacks where any is given, and else answers a promise. Results have `errMsg`
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/app-service/api.html).
 */
export const asyncApi =
  <Options extends object>(
    name: string,
    run: (options: Options & AsyncOptions) => unknown,
  ): ((options?: Options & AsyncOptions) => Promise<unknown> | undefined) =>
  (options = {} as Options & AsyncOptions) => {
    const { success, fail, complete } = options
    const outcome = settle(name, () => run(options))
    if (!success && !fail && !complete) return outcome
    outcome.then(
      (result) => {
        success?.(result)
        complete?.(result)
      },
      (error) => {
        fail?.(error)
        complete?.(error)
      },
    )
    return undefined
  }

const settle = async (name: string, run: () => unknown): Promise<unknown> => {
  try {
    const result = await run()
    return { errMsg: `${name}:ok`, ...(result as object | undefined) }
  } catch (error) {
    throw failure(name, error)
  }
}

/** What a failed API answers with. */
export const failure = (name: string, error: unknown): Record<string, unknown> => {
  const fields = error instanceof ApiError ? error.fields : {}
  return { errMsg: `${name}:fail ${messageOf(error)}`, ...fields }
}

/** Makes `on…` and `off…` for an event that listeners subscribe to. */
export const listenable = <T>(
  subscribe: (listener: (value: T) => void) => () => void,
): {
  on(listener: (value: T) => void): void
  off(listener?: (value: T) => void): void
} => {
  const subscriptions = new Map<(value: T) => void, () => void>()
  return {
    on(listener) {
      if (typeof listener === 'function' && !subscriptions.has(listener)) {
        subscriptions.set(listener, subscribe(listener))
      }
    },
    off(listener) {
      const gone = listener ? [listener] : [...subscriptions.keys()]
      for (const one of gone) {
        subscriptions.get(one)?.()
        subscriptions.delete(one)
      }
    },
  }
}
