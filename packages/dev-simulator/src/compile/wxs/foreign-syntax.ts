import type { AnyNode, Node } from 'acorn'
import { full } from 'acorn-walk'

/** Syntax of JavaScript that WXS does not have: wcc refuses each of these. */
const FOREIGN_NODES = new Set([
  'ArrowFunctionExpression',
  'ArrayPattern',
  'ClassDeclaration',
  'ClassExpression',
  'ForInStatement',
  'ForOfStatement',
  'LabeledStatement',
  'NewExpression',
  'ObjectPattern',
  'RestElement',
  'SpreadElement',
  'TaggedTemplateExpression',
  'TemplateLiteral',
  'ThisExpression',
  'ThrowStatement',
  'TryStatement',
  'WithStatement',
  'YieldExpression',
])

/** @throws {SyntaxError} with `loc`, as acorn's own, at the first piece that WXS does not have */
export const refuseForeign = (tree: Node): void =>
  full(tree, (node) => {
    const what = foreignPart(node as AnyNode)
    if (what) throw Object.assign(new SyntaxError(`WXS has no ${what}`), { loc: node.loc?.start })
  })

const foreignPart = (node: AnyNode): string | null => {
  if (FOREIGN_NODES.has(node.type)) return node.type
  if (node.type === 'VariableDeclaration' && node.kind !== 'var') return `"${node.kind}"`
  if (node.type === 'BinaryExpression' && /^in/.test(node.operator)) return `"${node.operator}"`
  if (node.type === 'Property' && (node.kind !== 'init' || node.computed || node.method))
    return 'such a property'
  return node.type === 'Literal' && 'regex' in node ? 'regular expression between slashes' : null
}
