import { accessSync, chmodSync, constants } from 'node:fs'

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Makes a file executable where it is not. In an install that belongs to somebody else this fails in silence: what
 * runs the file says that it cannot.
 */
export const makeExecutable = (path: string): void => {
  if (isExecutable(path)) return
  try {
    chmodSync(path, 0o755)
  } catch {}
}
