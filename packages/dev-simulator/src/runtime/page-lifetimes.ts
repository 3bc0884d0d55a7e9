import type { Page } from './page'

/** Tells a page's components that the page was shown, hidden or resized. Native components hear it from the element. */
export const dispatchPageLifetime = (
  page: Page,
  name: 'show' | 'hide' | 'resize',
  argument?: unknown,
): void => {
  const component = page.root.getComponent()
  const element = component.getBackendElement() as unknown as HTMLElement | null
  element?.dispatchEvent(new Event(`phone-page-${name}`))
  component.triggerPageLifetime(name, argument === undefined ? [] : [argument])
}
