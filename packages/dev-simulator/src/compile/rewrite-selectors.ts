import parser from 'postcss-selector-parser'
import { HOST_MARK, SCOPE_MARK } from './compiled-app'

/** Whose stylesheet a selector is in; that decides what it may reach. */
export type StyleOwner = { kind: 'app' } | { kind: 'page'; path: string } | { kind: 'component' }

/** Tags become the phone's (`view` → `wx-view`); pages reach their own page only; components their own scope. */
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

/** `:where` adds nothing to the specificity, so the page's rules win and lose against app.wxss as they do in WeChat. */
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
