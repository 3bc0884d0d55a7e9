import { basename } from 'node:path'
import type { Declaration } from './declaration'
import { type Holes, type Match, matchesIn, parsePattern, textOf } from './syntax-pattern'

/** The replacement with its holes filled in. An empty `$$$NAME` takes the comma after it along. */
const fillIn = (replace: string, holes: Holes): string =>
  replace.replace(/(\$\$\$[A-Z]\w*|\$[A-Z]\w*)(\s*,)?/g, (_, name: string, comma = '') => {
    const nodes = holes.get(name)
    if (!nodes) throw new Error(`${name} is in "replace" but not in "find"`)
    return nodes.length === 0 ? '' : textOf(nodes) + comma
  })

const put = (source: string, { nodes, holes }: Match, replace: string): string => {
  const [before, after] = [source.slice(0, nodes[0]?.getStart()), source.slice(nodes.at(-1)?.end)]
  const text = fillIn(replace, holes)
  return before + text + (text === '' ? after.replace(/^\s*,/, '') : after)
}

export type Change = {
  /** A pattern (syntax-pattern.ts). */
  readonly find: string
  /** May use the holes of `find`. Where it is empty, the comma of a removed member goes too. */
  readonly replace: string
}

/** The file's text after the change. Throws unless `find` fits the declaration exactly once. */
export const changed = ({ path, source, statements }: Declaration, { find, replace }: Change): string => {
  const [match, ...more] = matchesIn(statements, parsePattern(find))
  if (!match || more.length > 0) {
    throw new Error(`"find" fits ${match ? more.length + 1 : 0} times in ${basename(path)}, not once`)
  }
  return put(source, match, replace)
}
