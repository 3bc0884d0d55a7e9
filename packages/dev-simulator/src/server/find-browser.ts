import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SimulatorError } from './options'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) => {
    const folder = process.env[root]
    if (!folder) return []
    return [
      join(folder, 'Google\\Chrome\\Application\\chrome.exe'),
      join(folder, 'Chromium\\Application\\chrome.exe'),
      join(folder, 'Microsoft\\Edge\\Application\\msedge.exe'),
    ]
  }),
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
}

/** The Chrome, Chromium or Edge of this machine (`CHROME_PATH` first), or null. Nothing is ever downloaded. */
export const findBrowser = (): string | null => {
  const chosen = process.env.CHROME_PATH
  if (chosen && isExecutable(chosen)) return chosen
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...(PLACES[process.platform] ?? [])].find(isExecutable) ?? null
}

/** @throws {SimulatorError} when there is no browser on this machine */
export const requireBrowser = (): string => {
  const found = findBrowser()
  if (found) return found
  throw new SimulatorError(
    'No Chrome, Chromium or Edge was found on this machine: install one (on Debian: apt-get install chromium), or set CHROME_PATH.',
  )
}

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
