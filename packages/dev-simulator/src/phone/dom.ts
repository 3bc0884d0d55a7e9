type Child = Node | string | null | undefined | false

type Attributes = {
  readonly class?: string
  readonly style?: string
  readonly onclick?: (event: MouseEvent) => void
  [name: string]: unknown
}

/** Makes an element: attributes by name, listeners by `on…`, children in order. */
export const h = (tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child)))
  return element
}

/** Makes an element from trusted markup, such as an icon's drawing. */
export const fromMarkup = (markup: string): HTMLElement => {
  const template = document.createElement('template')
  template.innerHTML = markup
  return template.content.firstElementChild as HTMLElement
}

/** Makes an element of the phone's own interface. A shadow root keeps its styles and the mini program's apart. */
export const createShadow = (tag: string, css: string): { host: HTMLElement; root: ShadowRoot } => {
  const host = document.createElement(tag)
  const root = host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = css
  root.append(style)
  return { host, root }
}
