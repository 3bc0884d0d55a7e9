import ts from 'typescript'

/**
 * A piece of TypeScript with holes: `$NAME` stands for any one node, `$$$NAME` for any number of them in a row, and a
 * name that stands twice stands for the same text twice. A pattern is an expression, statements in a row, or members
 * of an object in a row. What a formatter decides does not count: white space, trailing commas, semicolons, parentheses
 * that change nothing; nor do comments. `{ a: $X }` fits `{ a }` too, as a renamed variable turns one into the other.
 */
export type Pattern = readonly ts.Node[]

/** What each hole of a pattern stands for. */
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

/** Read inside a function of every kind, where `await`, `yield` and `return` mean what they mean there. */
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

/** A label is never meant: `left: 0` is a member of an object. */
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

const countsNot = (node: ts.Node): boolean => node.kind === ts.SyntaxKind.SemicolonToken || ts.isJSDoc(node)

/** The parts of a node in their order: keywords and operators count, commas in a list and parentheses do not. */
const partsOf = (node: ts.Node): readonly ts.Node[] => {
  const isList = node.kind === ts.SyntaxKind.SyntaxList
  return node
    .getChildren()
    .filter((part) => !countsNot(part) && !(isList && part.kind === ts.SyntaxKind.CommaToken))
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

type NameAndValue = readonly [name: ts.Node, value: ts.Node]

/** `{ a: b }` as a literal or as what a parameter is taken apart by. */
const longhand = (node: ts.Node): NameAndValue | undefined => {
  if (ts.isPropertyAssignment(node)) return [node.name, node.initializer]
  if (!ts.isBindingElement(node) || !node.propertyName || node.initializer) return undefined
  return [node.propertyName, node.name]
}

/** `{ a }`, which says `{ a: a }`. */
const shorthand = (node: ts.Node): NameAndValue | undefined => {
  if (ts.isShorthandPropertyAssignment(node)) return [node.name, node.name]
  if (!ts.isBindingElement(node) || node.propertyName || node.initializer || node.dotDotDotToken)
    return undefined
  return [node.name, node.name]
}

const matchNode = (pattern: ts.Node, node: ts.Node, holes: Holes): Holes | undefined => {
  if (isHole(pattern, ONE)) return fill(pattern, [node], holes)
  const [long, short] = [longhand(pattern), shorthand(node)]
  if (long && short) return matchList(long, short, holes)
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

/** Every run of nodes that begins with the first of these and that the pattern could fit. */
const runsOf = (nodes: readonly ts.Node[], pattern: Pattern): readonly (readonly ts.Node[])[] => {
  if (!pattern.some((part) => isHole(part, MANY))) return [nodes.slice(0, pattern.length)]
  return nodes.map((_, last) => nodes.slice(0, last + 1))
}

/** Every place among these nodes, and in them, that the pattern fits. */
export const matchesIn = (nodes: readonly ts.Node[], pattern: Pattern): readonly Match[] => {
  const runs = nodes.flatMap((_, start) => runsOf(nodes.slice(start), pattern))
  const here = runs.flatMap((run): Match[] => {
    const holes = matchList(pattern, run, new Map())
    return holes ? [{ nodes: run, holes }] : []
  })
  return [...here, ...nodes.flatMap((node) => matchesIn(partsOf(node), pattern))]
}
