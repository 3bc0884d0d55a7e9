import { asyncApi } from './api'

/**
 * An object of WeChat's that needs a device, such as a Bluetooth connection. It has every method: those that listen are
 * silent, and each other one warns and fails by name.
 */
export const absentObject = (owner: string, warn: (message: string) => void): object => {
  const methods = new Map<string, unknown>()
  const methodOf = (name: string) => {
    if (/^(on|off)[A-Z]?/.test(name)) return () => undefined
    // A class to extend, such as xr-frame's Component.
    if (/^[A-Z]/.test(name)) return class {}
    return asyncApi(name, () => {
      const message = `${owner}.${name} is not supported by this simulator: it needs a device`
      warn(`${owner}.${name}:fail ${message}`)
      throw new Error(message)
    })
  }
  return new Proxy(
    {},
    {
      get(_, name) {
        // Not a promise, although it has every other method.
        if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined
        if (!methods.has(name)) methods.set(name, methodOf(name))
        return methods.get(name)
      },
    },
  )
}
