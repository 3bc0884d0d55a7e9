import type { CompiledApp } from '../compile/compiled-app'
import { type LaunchOptions, SCENE_RECENT } from '../runtime/app-host'
import { parsePageUrl } from '../runtime/page-url'
import type { Phone } from '../runtime/phone'

/** The pages to open at the start, the lowest first. */
export type StartUrls = readonly [first: string, ...above: string[]]

export const startUrls = ({
  bundle,
  restore,
}: {
  readonly bundle: CompiledApp
  readonly restore: readonly string[]
}): StartUrls => {
  const [first = `/${entryPath(bundle)}`, ...above] = restore
  return [first, ...above]
}

export const entryPath = ({ app }: CompiledApp): string =>
  (app.entryPagePath ?? app.pages[0] ?? '').replace(/^\//, '')

export const launchOptions = (url: string): LaunchOptions => ({
  ...parsePageUrl(url),
  scene: SCENE_RECENT,
  referrerInfo: {},
})

/**
 * Waits for the next turn of the event loop. In WeChat these steps run on several threads: running app.js, reading the
 * views, launching the app, making its first page. A promise or a timer that one step sets in motion runs before the
 * next step.
 */
export const nextTurn = () => new Promise((done) => setTimeout(done))

/** Launches and shows the app, and opens its pages. */
export const startApp = async ({ app, router, report }: Phone, urls: StartUrls): Promise<void> => {
  await nextTurn()
  app.launch()
  app.show(app.launchOptions())
  await nextTurn()
  const [first, ...above] = urls
  try {
    router.launch(parsePageUrl(first))
    for (const next of above) router.navigateTo(next)
  } catch (error) {
    report(error, first)
  }
}
