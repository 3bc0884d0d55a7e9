import * as glassEasel from 'glass-easel'
import { rewriteValue } from '../compile/rewrite-values'

/** Tags in native components' own templates that mean real html: `<h-div>` is a `<div>`. */
const HTML_PREFIX = 'h-'

/**
 * glass-easel's DOM backend with the phone's tag names. Every tag gets a prefix, or `<button>` and `<form>` would be
 * the browser's own. Touches are recognised by `gestures.ts`, so the backend listens to nothing itself.
 */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super()
    const nodes = {
      createElement: (tag: string) =>
        document.createElement(tag.startsWith(HTML_PREFIX) ? tag.slice(HTML_PREFIX.length) : `wx-${tag}`),
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    }
    Object.assign(this, { document: nodes })
  }

  override setListenerStats(): void {}

  /** Not an animation frame: a phone in a tab behind others must go on working. */
  override render(done: (error: Error | null) => void): void {
    setTimeout(() => done(null), 0)
  }
}

/** Inline styles know rpx too (https://developers.weixin.qq.com/miniprogram/dev/framework/view/wxss.html). */
export const convertInlineStyles = (): void => {
  const prototype = glassEasel.Element.prototype
  const original = prototype.setNodeStyle
  prototype.setNodeStyle = function (this: glassEasel.Element, style: string, index?: number) {
    return original.call(this, rewriteValue(style), index as Parameters<typeof original>[1])
  }
}
