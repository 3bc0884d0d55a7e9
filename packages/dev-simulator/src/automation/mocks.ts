type MockParams = {
  readonly method: string
  readonly result?: unknown
  readonly functionDeclaration?: string
  readonly args?: unknown[]
}

type Callbacks = Record<'success' | 'fail' | 'complete', ((value: unknown) => void) | undefined>
type Apis = Record<string, unknown>
type Compile = (declaration: string) => (...args: unknown[]) => unknown

/** `App.mockWxMethod`: an API answers a given result, or calls a given function, until it is restored. */
export const createMocks = (wx: Apis, compile: Compile) => {
  const originals = new Map<string, unknown>()
  return {
    mock(params: MockParams): void {
      const { owner, name } = locate(wx, params.method)
      if (!originals.has(params.method)) originals.set(params.method, owner[name])
      const original = originals.get(params.method) as (...args: unknown[]) => unknown
      if (params.functionDeclaration !== undefined) {
        owner[name] = byFunction(compile(params.functionDeclaration), original, params.args ?? [])
      } else if ('result' in params) {
        owner[name] = byResult(name, params.result)
      } else {
        owner[name] = original
        originals.delete(params.method)
      }
    },
  }
}

/** Finds the object that has an API. Dots in the name lead into objects such as `wx.cloud`. */
export const locate = (wx: Apis, method: string): { owner: Apis; name: string } => {
  const steps = method.split('.')
  const name = steps.pop() ?? ''
  const owner = steps.reduce<Apis | undefined>((object, step) => object?.[step] as Apis | undefined, wx)
  if (!owner) throw new Error(`wx.${method} does not exist`)
  return { owner, name }
}

const byFunction =
  (mock: (...args: unknown[]) => unknown, original: (...args: unknown[]) => unknown, extra: unknown[]) =>
  (...args: unknown[]) => {
    const result = mock.apply({ origin: original }, [...args, ...extra])
    const callbacks = callbacksOf(args[0])
    if (callbacks && result !== undefined) {
      Promise.resolve(result).then(
        (value) => tell(callbacks, 'success', value),
        (error) => tell(callbacks, 'fail', error),
      )
    }
    return result
  }

const byResult = (name: string, result: unknown) => {
  if (name.endsWith('Sync')) return () => result
  return (options?: unknown) => {
    const failed = /:fail/.test((result as { errMsg?: string } | null)?.errMsg ?? '')
    const callbacks = callbacksOf(options)
    if (!callbacks) return failed ? Promise.reject(result) : Promise.resolve(result)
    setTimeout(() => tell(callbacks, failed ? 'fail' : 'success', result), 0)
    return undefined
  }
}

const callbacksOf = (options: unknown): Callbacks | null => {
  const callbacks = options as Callbacks | null
  const given = callbacks && (callbacks.success || callbacks.fail || callbacks.complete)
  return given ? callbacks : null
}

const tell = (callbacks: Callbacks, kind: 'success' | 'fail', value: unknown): void => {
  callbacks[kind]?.(value)
  callbacks.complete?.(value)
}
