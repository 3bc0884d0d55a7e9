import { findBrowser } from '@hongbao/dev-simulator'
import { runProcess } from './run-process'
import { PlainError } from './say-plainly'

const PACKAGES = ['chromium', 'fonts-noto-cjk']

const mayInstall = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

const aptGet = (...args: string[]): Promise<void> =>
  runProcess('apt-get', [...args, '-qq'], {
    quiet: true,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })

/** Installs Debian's own packages. A failure is printed only: the caller looks for a browser again. */
const installBrowser = async (): Promise<void> => {
  console.log(`  No browser was found. Installing ${PACKAGES.join(' and ')} with apt-get, as root …`)
  try {
    await aptGet('update')
    await aptGet('install', '-y', '--no-install-recommends', ...PACKAGES)
  } catch (error) {
    if (!(error instanceof PlainError)) throw error
  }
}

/** Finds a browser for the tests, or installs one. Throws a PlainError that says what to install. */
export const ensureBrowser = async (): Promise<void> => {
  if (findBrowser()) return
  if (mayInstall()) await installBrowser()
  if (findBrowser()) return
  throw new PlainError(
    'The tests need Chrome, Chromium or Edge, and none was found. Install one (Debian: apt-get install chromium), or set CHROME_PATH.',
  )
}
