import type { Page } from './page'

/** Tells a page's components that the page was shown, hidden or resized. */
export function dispatchPageLifetime(page: Page, name: 'show' | 'hide' | 'resize', argument?: unknown): void {
  const component = page.root.getComponent()
  component.triggerPageLifetime(name, argument === undefined ? [] : [argument])
}
