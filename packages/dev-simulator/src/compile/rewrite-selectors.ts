import parser from 'postcss-selector-parser'
import { HOST_MARK, SCOPE_MARK } from './compiled-app'

/** The owner of a stylesheet. Its selectors apply to the owner only. */
export type StyleOwner = { kind: 'app' } | { kind: 'page'; path: string } | { kind: 'component' }

/** Replaces tags by the phone's (`view` → `wx-view`) and limits a selector to its page or to its component's scope. */
export const rewriteSelector = (selector: string, owner: StyleOwner): string =>
  parser((root) => {
    root.walkTags(prefixTag)
    root.walkPseudos(replaceHost)
    if (owner.kind === 'component') root.walkClasses(markClass)
    if (owner.kind === 'page') for (const one of root.nodes) scopeToPage(one, owner.path)
  }).processSync(selector)

const prefixTag = (tag: parser.Tag): void => {
  const keyframeStep = /^(from|to|\d)/.test(tag.value)
  if (!keyframeStep && !tag.value.startsWith('wx-')) tag.value = `wx-${tag.value}`
}

const replaceHost = (pseudo: parser.Pseudo): void => {
  if (pseudo.value !== ':host') return
  pseudo.replaceWith(
    parser.attribute({ attribute: 'wx-host', operator: '=', value: HOST_MARK, quoteMark: '"', raws: {} }),
  )
}

const markClass = (name: parser.ClassName): void => {
  name.value = SCOPE_MARK + name.value
}

/** `:where` adds no specificity, so a page's rules have the same priority over app.wxss as in WeChat. */
const scopeToPage = (selector: parser.Selector, path: string): void => {
  const own = `[data-page="${path}"]`
  const pageTag = findPageTag(selector)
  const leading = selector.first?.spaces.before ?? ''
  if (selector.first) selector.first.spaces.before = ''
  if (pageTag) {
    pageTag.parent?.insertAfter(pageTag, parser.pseudo({ value: `:where(${own})` }))
  } else {
    selector.prepend(parser.combinator({ value: ' ' }))
    selector.prepend(parser.pseudo({ value: `${leading}:where(wx-page${own})` }))
  }
}

const findPageTag = (selector: parser.Selector): parser.Tag | undefined => {
  let found: parser.Tag | undefined
  selector.walkTags((tag) => {
    if (tag.value === 'wx-page') found = tag
  })
  return found
}
