import { basename } from 'node:path'
import type { Declaration } from './declaration'
import { type Holes, type Match, matchesIn, parsePattern, textOf } from './syntax-pattern'

/** A comma that would stand alone goes with what stood before it. */
const fillIn = (replace: string, holes: Holes): string =>
  replace.replace(/(\$\$\$[A-Z]\w*|\$[A-Z]\w*)(\s*,)?/g, (_, name: string, comma = '') => {
    const nodes = holes.get(name)
    if (!nodes) throw new Error(`${name} stands in "replace" and not in "find"`)
    return nodes.length === 0 ? '' : textOf(nodes) + comma
  })

const put = (source: string, { nodes, holes }: Match, replace: string): string => {
  const [before, after] = [source.slice(0, nodes[0]?.getStart()), source.slice(nodes.at(-1)?.end)]
  const text = fillIn(replace, holes)
  return before + text + (text === '' ? after.replace(/^\s*,/, '') : after)
}

export type Change = {
  readonly find: string
  /** What stands in place of what `find` fits, with what its holes stand for. */
  readonly replace: string
}

/** The text of the file with the change made in the declaration. Throws when `find` does not fit exactly once. */
export const changed = ({ path, source, statements }: Declaration, { find, replace }: Change): string => {
  const [match, ...more] = matchesIn(statements, parsePattern(find))
  if (!match || more.length > 0) {
    throw new Error(`"find" fits ${match ? more.length + 1 : 0} times in ${basename(path)}, not once`)
  }
  return put(source, match, replace)
}
