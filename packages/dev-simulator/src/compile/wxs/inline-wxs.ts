/** A comment, or a `<wxs>` with a body. */
const BLOCKS = /<!--[\s\S]*?-->|(<wxs\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!\/)>)([\s\S]*?)(<\/wxs\s*>)/g

/** Replaces the bodies of a template's `<wxs>` elements. `line` counts from 0. */
export const replaceInlineWxs = (template: string, replace: (body: string, line: number) => string): string =>
  template.replace(BLOCKS, (block, open: string | undefined, body: string, close: string, at: number) => {
    if (open === undefined || !body.trim()) return block
    const line = template.slice(0, at + open.length).split('\n').length - 1
    return `${open}${replace(body, line)}${close}`
  })
