import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { requireBrowser } from './find-browser'

/**
 * The popup of the address bar is two pages that Chromium loads beside every page in a new context: 400 files, and
 * more work than a phone. Nobody sees an address bar here.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/** What Playwright 1.65.1 turns off itself: the switch is given once more, and only the last one counts. */
const AS_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  `--disable-features=${[...ADDRESS_BAR, ...AS_PLAYWRIGHT].join(',')}`,
]

/**
 * This machine's browser, without a window, and as quiet as it can be. Playwright talks to it through a pipe, so it
 * ends when this process does, however that ends.
 * @throws {SimulatorError} when there is no browser
 */
export const launchBrowser = ({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ ...options, executablePath: requireBrowser(), args: [...QUIET, ...args] })
