import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Older versions speak another protocol: their database asks `database.queryDocument` and sends plain JSON. */
const OLDEST = [2, 1] as const

/** Why a function's SDK cannot be used here, as the end of a sentence. Undefined when it can, or when it is bundled. */
export const sdkMistake = (folder: string): string | undefined => {
  const version = installedVersion(folder)
  if (version === undefined || !isTooOld(version)) return undefined
  return `has wx-server-sdk ${version}, whose protocol the local cloud does not speak; install ${OLDEST.join('.')} or later`
}

const isTooOld = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])
}

/** The version that Node finds from this folder: in its own packages, or in those of a folder around it. */
const installedVersion = (folder: string): string | undefined => {
  const file = join(folder, 'node_modules/wx-server-sdk/package.json')
  if (existsSync(file)) return versionIn(file)
  return dirname(folder) === folder ? undefined : installedVersion(dirname(folder))
}

const versionIn = (file: string): string | undefined => {
  try {
    return String(JSON.parse(readFileSync(file, 'utf8')).version)
  } catch {
    return undefined
  }
}
