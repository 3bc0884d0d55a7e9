import ts from 'typescript'

/**
 * A piece of TypeScript with holes: an expression, statements in a row, or members of an object in a row.
 * `$NAME` stands for one node, `$$$NAME` for any number of nodes in a row. A hole that occurs twice has the same text
 * both times. White space, comments, semicolons, trailing commas and parentheses are ignored, so a formatter changes
 * nothing. `{ a: $X }` also fits `{ a }`, because renaming a variable turns one into the other.
 */
export type Pattern = readonly ts.Node[]

/** The nodes that each hole stands for, by the hole's name. */
export type Holes = ReadonlyMap<string, readonly ts.Node[]>

export type Match = { readonly nodes: readonly ts.Node[]; readonly holes: Holes }

const ONE = /^\$[A-Z]\w*$/
const MANY = /^\$\$\$[A-Z]\w*$/

const parse = (source: string): readonly ts.Statement[] | undefined => {
  const { diagnostics = [] } = ts.transpileModule(source, {
    fileName: 'pattern.tsx',
    reportDiagnostics: true,
  })
  if (diagnostics.length > 0) return undefined
  return ts.createSourceFile('pattern.tsx', source, ts.ScriptTarget.Latest, true).statements
}

/** The source is parsed as the body of an async generator, where `await`, `yield` and `return` are keywords. */
const bodyOf = (source: string): readonly ts.Statement[] | undefined => {
  const [wrapper] = parse(`async function* pattern() {\n${source}\n}`) ?? []
  return wrapper && ts.isFunctionDeclaration(wrapper) ? wrapper.body?.statements : undefined
}

const withoutParentheses = (node: ts.Node): ts.Node =>
  ts.isParenthesizedExpression(node) ? withoutParentheses(node.expression) : node

const expressionOf = (source: string): ts.Node | undefined => {
  const [statement, ...more] = bodyOf(`(${source}\n)`) ?? []
  if (!statement || more.length > 0 || !ts.isExpressionStatement(statement)) return undefined
  return withoutParentheses(statement.expression)
}

/** `left: 0` is read as a member of an object, not as a statement with a label. */
const statementsOf = (source: string): Pattern | undefined => {
  const statements = bodyOf(source)
  return statements?.some(ts.isLabeledStatement) ? undefined : statements
}

const membersOf = (source: string): Pattern | undefined => {
  const object = expressionOf(`{\n${source}\n}`)
  return object && ts.isObjectLiteralExpression(object) ? object.properties : undefined
}

export const parsePattern = (source: string): Pattern => {
  const expression = expressionOf(source)
  const pattern = expression ? [expression] : (statementsOf(source) ?? membersOf(source))
  if (!pattern || pattern.length === 0) throw new Error(`"${source}" is no piece of TypeScript`)
  return pattern
}

const isIgnored = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.SemicolonToken || ts.isJSDoc(node)

/** The parts of a node in order: keywords and operators too, but no commas of a list and no parentheses. */
const partsOf = (node: ts.Node): readonly ts.Node[] => {
  const isList = node.kind === ts.SyntaxKind.SyntaxList
  return node
    .getChildren()
    .filter((part) => !isIgnored(part) && !(isList && part.kind === ts.SyntaxKind.CommaToken))
    .map(withoutParentheses)
}

const withParentheses = (node: ts.Node): ts.Node =>
  ts.isParenthesizedExpression(node.parent) ? withParentheses(node.parent) : node

export const textOf = (nodes: readonly ts.Node[]): string => {
  const [first, last] = [nodes[0], nodes.at(-1)]
  if (!first || !last) return ''
  return first.getSourceFile().text.slice(withParentheses(first).getStart(), withParentheses(last).end)
}

const isHole = (node: ts.Node, hole: RegExp): boolean =>
  node.kind !== ts.SyntaxKind.SyntaxList && hole.test(node.getText())

const fill = (hole: ts.Node, nodes: readonly ts.Node[], holes: Holes): Holes | undefined => {
  const name = hole.getText()
  const known = holes.get(name)
  if (known) return textOf(known) === textOf(nodes) ? holes : undefined
  return new Map(holes).set(name, nodes)
}

/** The parts of a member of an object, or of an object pattern, as if it were written `{ a: a }` where it is `{ a }`. */
const longhand = (node: ts.Node): readonly ts.Node[] | undefined => {
  if (ts.isShorthandPropertyAssignment(node)) return [node.name, node.name]
  if (ts.isPropertyAssignment(node)) return [node.name, withoutParentheses(node.initializer)]
  if (!ts.isBindingElement(node) || node.dotDotDotToken) return undefined
  const fallback = node.initializer ? [withoutParentheses(node.initializer)] : []
  return [node.propertyName ?? node.name, node.name, ...fallback]
}

const matchNode = (pattern: ts.Node, node: ts.Node, holes: Holes): Holes | undefined => {
  if (isHole(pattern, ONE)) return fill(pattern, [node], holes)
  const members = [longhand(pattern), longhand(node)] as const
  if (members[0] && members[1] && ts.isBindingElement(pattern) === ts.isBindingElement(node)) {
    return matchList(members[0], members[1], holes)
  }
  if (pattern.kind !== node.kind) return undefined
  const [parts, nodes] = [partsOf(pattern), partsOf(node)]
  if (parts.length + nodes.length > 0) return matchList(parts, nodes, holes)
  return pattern.getText() === node.getText() ? holes : undefined
}

const matchMany = (
  [many, ...rest]: readonly [ts.Node, ...ts.Node[]],
  nodes: readonly ts.Node[],
  holes: Holes,
): Holes | undefined => {
  for (let count = 0; count <= nodes.length; count++) {
    const filled = fill(many, nodes.slice(0, count), holes)
    const matched = filled && matchList(rest, nodes.slice(count), filled)
    if (matched) return matched
  }
  return undefined
}

const matchList = (
  [first, ...rest]: readonly ts.Node[],
  nodes: readonly ts.Node[],
  holes: Holes,
): Holes | undefined => {
  if (!first) return nodes.length === 0 ? holes : undefined
  if (isHole(first, MANY)) return matchMany([first, ...rest], nodes, holes)
  const [node, ...others] = nodes
  const matched = node && matchNode(first, node, holes)
  return matched && matchList(rest, others, matched)
}

/** The runs of nodes that begin with the first node and are as long as the pattern can be. */
const runsOf = (nodes: readonly ts.Node[], pattern: Pattern): readonly (readonly ts.Node[])[] => {
  if (!pattern.some((part) => isHole(part, MANY))) return [nodes.slice(0, pattern.length)]
  return nodes.map((_, last) => nodes.slice(0, last + 1))
}

/** Every place that the pattern fits, among these nodes and inside them. */
export const matchesIn = (nodes: readonly ts.Node[], pattern: Pattern): readonly Match[] => {
  const runs = nodes.flatMap((_, start) => runsOf(nodes.slice(start), pattern))
  const here = runs.flatMap((run): Match[] => {
    const holes = matchList(pattern, run, new Map())
    return holes ? [{ nodes: run, holes }] : []
  })
  return [...here, ...nodes.flatMap((node) => matchesIn(partsOf(node), pattern))]
}
