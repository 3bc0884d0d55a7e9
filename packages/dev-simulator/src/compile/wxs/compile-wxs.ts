import { type AnyNode, type MemberExpression, type Node, type Pattern, type Program, parse } from 'acorn'
import { ancestor, full } from 'acorn-walk'
import MagicString from 'magic-string'
import { refuseForeign } from './foreign-syntax'
import { JAVASCRIPT_MEMBERS, WXS_GLOBALS } from './names'
import { escapeStrings } from './read-strings'

/** The object with which compiled WXS does what JavaScript does otherwise: `runtime.ts` has its source. */
const RUNTIME = '$wxs'

export type WxsResult =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly message: string; readonly line: number; readonly column: number }

/**
 * Compiles WXS, which is a language of its own, to JavaScript that does the same.
 * @param resolve The path of a required file from the build's root, without its ending; null where there is none.
 */
export const compileWxs = (source: string, resolve: (required: string) => string | null): WxsResult => {
  const script = escapeStrings(source)
  try {
    const tree = parse(script, { ecmaVersion: 2015, sourceType: 'script', locations: true })
    refuseForeign(tree)
    return { ok: true, code: rewrite(script, tree, resolve) }
  } catch (error) {
    const { loc, message } = error as SyntaxError & { loc?: { line: number; column: number } }
    if (!loc) throw error
    return {
      ok: false,
      message: message.replace(/ \(\d+:\d+\)$/, ''),
      line: loc.line,
      column: loc.column + 1,
    }
  }
}

const rewrite = (script: string, tree: Program, resolve: (required: string) => string | null): string => {
  const text = new MagicString(script)
  const declared = declaredNames(tree)
  const undeclared = new Set<string>()
  ancestor(tree, {
    MemberExpression(node, _, ancestors) {
      rewriteMember(text, node, ancestors.at(-2))
    },
    CallExpression({ callee, arguments: [path] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'require' || path?.type !== 'Literal') return
      const found = resolve(String(path.value))
      if (found !== null) text.update(path.start, path.end, JSON.stringify(`/${found}`))
    },
    Identifier({ name, start, end }, _, ancestors) {
      if (declared.has(name) || WXS_GLOBALS.has(name)) return
      const parent = ancestors.at(-2)
      // `{color}` says the name twice.
      if ((parent as { shorthand?: boolean }).shorthand) text.appendRight(start, `${name}:`)
      if (parent?.type === 'UnaryExpression' && (parent as { operator?: string }).operator === 'typeof') {
        text.update(start, end, 'undefined')
      } else text.update(start, end, `${RUNTIME}.missing("${name}")`)
    },
    AssignmentExpression({ left }) {
      if (left.type === 'Identifier' && !declared.has(left.name)) undeclared.add(left.name)
    },
  })
  const own = [...undeclared].filter((name) => !WXS_GLOBALS.has(name))
  return `${own.length ? `var ${own.join(',')};` : ''}${text.toString()}`
}

const rewriteMember = (text: MagicString, node: MemberExpression, parent: Node | undefined): void => {
  const name = constantName(node)
  if (name === undefined || isChanged(node, parent)) return
  const isCalled = parent?.type === 'CallExpression' && (parent as { callee?: Node }).callee === node
  if (name === 'constructor') surround(text, node, `${RUNTIME}.constructorOf(`)
  else if (JAVASCRIPT_MEMBERS.has(name) && isCalled) surround(text, node, `${RUNTIME}.method("${name}",`)
  else if (JAVASCRIPT_MEMBERS.has(name)) surround(text, node, `${RUNTIME}.own("${name}",`)
}

/** Puts a call around the object of a member expression, in place of the member. */
const surround = (
  text: MagicString,
  { computed, property, start, end }: MemberExpression,
  call: string,
): void => {
  text.appendRight(start, call)
  text.update(text.original.lastIndexOf(computed ? '[' : '.', property.start), end, ')')
}

const constantName = ({ computed, property }: MemberExpression): string | undefined => {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined
}

/** Whether a member is written to or deleted, which needs the member itself. */
const isChanged = (node: Node, parent: Node | undefined): boolean => {
  if (parent?.type === 'AssignmentExpression') return (parent as unknown as { left: Node }).left === node
  if (parent?.type === 'UnaryExpression')
    return (parent as unknown as { operator: string }).operator === 'delete'
  return parent?.type === 'UpdateExpression'
}

/** Every name that a file declares, in whatever function. */
const declaredNames = (tree: Program): Set<string> => {
  const names = new Set<string>()
  full(tree, (node) => {
    for (const named of declarationsIn(node)) if (named?.type === 'Identifier') names.add(named.name)
  })
  return names
}

const declarationsIn = (node: Node): readonly (Pattern | null | undefined)[] => {
  const some = node as AnyNode
  if (some.type === 'VariableDeclarator') return [some.id]
  if (some.type === 'FunctionDeclaration' || some.type === 'FunctionExpression')
    return [some.id, ...some.params]
  return some.type === 'AssignmentExpression' || some.type === 'AssignmentPattern' ? [some.left] : []
}
