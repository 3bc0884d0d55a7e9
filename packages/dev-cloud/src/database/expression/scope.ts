import type { Value } from '../value'

/** What an expression is evaluated with. */
export type Scope = {
  /** The document, `$$ROOT`. */
  readonly root: Value
  /** `$$NOW`, the same for a whole pipeline. */
  readonly now: Date
  /** User variables, and `CURRENT` where it is not the document. */
  readonly variables: Readonly<Record<string, Value>>
}

/** An expression that is ready to run. It answers `undefined` for a missing value. */
export type Expression = (scope: Scope) => Value

export type Compile = (given: Value) => Expression

/** How an operator is made from its operand. */
export type Operator = (operand: Value, compile: Compile) => Expression

/** A failure that MongoDB names. The message is MongoDB's own. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
}

export const withVariables = (scope: Scope, variables: Readonly<Record<string, Value>>): Scope => ({
  ...scope,
  variables: { ...scope.variables, ...variables },
})
