import type { CompiledApp } from '../compile/compiled-app'

/** When which script of a build runs, each as an entry of its own. */
export type Entries = {
  runApp(): void
  /** The components of the main package, and its pages unless app.json wants them later. */
  runPages(): void
  /** What a page needs that did not run yet. */
  open(path: string): void
}

/**
 * A subpackage's scripts run when a page of it is first opened, and with `lazyCodeLoading` any page's
 * (https://developers.weixin.qq.com/miniprogram/dev/framework/ability/lazyload.html).
 */
export const createEntries = (
  { app, configs, scripts }: CompiledApp,
  load: (path: string) => void,
  report: (error: unknown, where: string) => void,
): Entries => {
  const ran = new Set<string>()
  const run = (path: string) => {
    if (ran.has(path) || !(path in scripts)) return
    ran.add(path)
    try {
      load(path)
    } catch (error) {
      report(error, `${path}.js`)
    }
  }
  const rootOf = (path: string) => app.subpackageRoots.find((root) => path.startsWith(root)) ?? ''
  const components = Object.keys(configs).filter((path) => !app.pages.includes(path))
  const runComponents = (root: string) => components.filter((path) => rootOf(path) === root).forEach(run)
  return {
    runApp: () => run('app'),
    runPages() {
      runComponents('')
      if (app.lazyCodeLoading !== 'requiredComponents') {
        app.pages.filter((path) => rootOf(path) === '').forEach(run)
      }
    },
    open(path) {
      runComponents(rootOf(path))
      run(path)
    },
  }
}
