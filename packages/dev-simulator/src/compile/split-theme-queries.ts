import type { AtRule, Root } from 'postcss'

const THEME = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/i

/**
 * Replaces `prefers-color-scheme` by the phone's theme, which the screen writes to `data-theme`. The other conditions
 * stay in the media query.
 */
export const splitThemeQueries = (root: Root): void => {
  root.walkAtRules('media', (media) => {
    const theme = THEME.exec(media.params)?.[1]
    if (!theme) return
    media.walkRules((rule) => {
      if (inKeyframes(rule.parent)) return
      rule.selectors = rule.selectors.map(
        (selector) => `:where([data-theme="${theme.toLowerCase()}"]) ${selector}`,
      )
    })
    const rest = withoutTheme(media.params)
    if (rest) media.params = rest
    else media.replaceWith(media.nodes ?? [])
  })
}

const withoutTheme = (params: string): string => {
  const conditions = params
    .split(/\s+and\s+/i)
    .filter((condition) => !THEME.test(condition) && !/^(all|screen)$/i.test(condition.trim()))
  return conditions.join(' and ')
}

const inKeyframes = (parent: unknown): boolean =>
  /keyframes$/.test((parent as AtRule | undefined)?.name ?? '')
