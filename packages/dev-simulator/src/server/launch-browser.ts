import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { requireBrowser } from './find-browser'

/**
 * Chromium loads two pages for the popup of the address bar beside every page in a new context. They are 400 files and
 * more work than a phone, and nobody sees an address bar here.
 */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']

/**
 * The features that Playwright 1.65.1 turns off. Of a switch that is given twice only the last counts, so they are
 * repeated.
 */
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
 * Launches this machine's browser without a window and without background work. Playwright talks to it through a pipe,
 * so it ends when this process ends, however that happens.
 * @throws {SimulatorError} when there is no browser
 */
export const launchBrowser = ({ args = [], ...options }: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ ...options, executablePath: requireBrowser(), args: [...QUIET, ...args] })
