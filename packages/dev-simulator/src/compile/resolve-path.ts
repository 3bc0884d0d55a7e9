/** How the files of a build are found by name. The logic of a phone and the compiler use the same rules. */
export type PathRules = {
  /** Whether a file is there, by its path from the root without ending. */
  readonly has: (path: string) => boolean
  /** `resolveAlias` of app.json, such as `{"@utils/*": "utils/*"}`. */
  readonly aliases?: Readonly<Record<string, string>>
}

const NPM_FOLDER = 'miniprogram_npm'

/**
 * Finds what `name` means in the file `from`, in WeChat's order: a path from the root (`/x`) or from the file (`./x`,
 * `x`), an alias, a package of the nearest `miniprogram_npm`, a path from the root without its slash. A folder stands
 * for its index. Answers a path from the root without ending, or null.
 * (https://developers.weixin.qq.com/miniprogram/dev/devtools/npm.html)
 */
export const resolvePath = (from: string, name: string, rules: PathRules): string | null => {
  for (const candidate of candidates(from, withoutEnding(name), rules)) {
    const path = normalize(candidate)
    if (rules.has(path)) return path
    if (rules.has(`${path}/index`)) return `${path}/index`
  }
  return null
}

function* candidates(from: string, name: string, { aliases = {} }: PathRules): Generator<string> {
  const folder = from.split('/').slice(0, -1)
  if (name.startsWith('/')) {
    yield name
    return
  }
  yield [...folder, name].join('/')
  if (name.startsWith('.')) return
  for (const [alias, target] of Object.entries(aliases)) {
    const path = followAlias(alias, target, name)
    if (path !== null) yield path
  }
  for (let depth = folder.length; depth >= 0; depth--) {
    yield [...folder.slice(0, depth), NPM_FOLDER, name].join('/')
  }
  yield name
}

/** https://developers.weixin.qq.com/miniprogram/dev/reference/configuration/app.html#resolveAlias */
const followAlias = (alias: string, target: string, name: string): string | null => {
  if (!alias.endsWith('*')) return name === alias ? target : null
  const start = alias.slice(0, -1)
  return name.startsWith(start) ? target.replace(/\*$/, name.slice(start.length)) : null
}

const withoutEnding = (name: string): string => name.replace(/\.js$/, '')

/** Takes `.` and `..` out of a path, and its slash at the start. */
const normalize = (path: string): string => {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
