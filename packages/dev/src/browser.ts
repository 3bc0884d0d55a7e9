import { findBrowser } from '@hongbao/dev-simulator'
import { runProcess } from './run-process'
import { PlainError } from './say-plainly'

const isRoot = (): boolean => process.getuid?.() === 0

/** A headless browser is there after this, or a PlainError says what to install. Nothing is downloaded but Debian's. */
export const ensureBrowser = async (): Promise<void> => {
  if (findBrowser()) return
  if (process.platform === 'linux' && isRoot()) {
    try {
      await runProcess('apt-get', ['update', '-qq'], { quiet: true })
      await runProcess(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
        { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
      )
    } catch (error) {
      if (!(error instanceof PlainError)) throw error
    }
  }
  if (findBrowser()) return
  throw new PlainError(
    'The journeys need Chrome, Chromium or Edge, and none was found. Install one (Debian: apt-get install chromium), or set CHROME_PATH.',
  )
}
