import * as glassEasel from 'glass-easel'
import { rewriteValue } from '../compile/rewrite-values'
import { plainDefinitions } from '../components/plain-definitions'
import { makePlain } from '../components/plain-nodes'

/** Tags in native components' own templates that mean real html: `<h-div>` is a `<div>`. */
const HTML_PREFIX = 'h-'

type BackendElement = Parameters<glassEasel.CurrentWindowBackendContext['associateValue']>[0]

/**
 * glass-easel's DOM backend with the phone's tag names. Every tag gets a prefix, because `<button>` and `<form>` would
 * otherwise be the browser's own. `gestures.ts` recognises touches, so the backend listens to nothing itself.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super()
    const nodes = {
      createElement,
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
    Object.assign(this, { document: nodes })
  }

  /** glass-easel calls this for each new node, before the node's template sets anything on it. */
  override associateValue(element: BackendElement, node: glassEasel.Element): void {
    super.associateValue(element, node)
    makePlain(node, plainDefinitions)
  }

  override setListenerStats(): void {}

  /** A timer, because animation frames stop while the phone's tab is behind others. */
  override render(done: (error: Error | null) => void): void {
    setTimeout(() => done(null), 0)
  }
}

const createElement = (tag: string): HTMLElement => {
  const name = tag.startsWith(HTML_PREFIX) ? tag.slice(HTML_PREFIX.length) : `wx-${tag}`
  return Object.assign(document.createElement(name), { setAttribute: setConverted })
}

/**
 * Inline styles may use rpx too (https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxss.html). glass-easel
 * writes them to the element as its `style` attribute.
 */
function setConverted(this: HTMLElement, name: string, value: string): void {
  Element.prototype.setAttribute.call(this, name, name === 'style' ? rewriteValue(value) : value)
}
