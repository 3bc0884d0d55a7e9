import type { CompiledApp } from '../compile/compiled-app'

/** Runs the scripts of a build, each as an entry and only once. */
export type Entries = {
  runApp(): void
  /** Runs the components of the main package, and its pages unless app.json wants them later. */
  runPages(): void
  /** Runs the scripts that a page needs and that have not run yet. */
  open(path: string): void
}

/**
 * A subpackage's scripts run when one of its pages is first opened. With `lazyCodeLoading` this holds for every page
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
