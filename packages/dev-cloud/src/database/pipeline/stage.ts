import type { Document } from '../value'
import type { View } from '../view'

/** What a stage works with beside its documents. */
export type StageContext = {
  /** `$$NOW`, the same for a whole pipeline. */
  readonly now: Date
  /** The collections that `$lookup` and `$unionWith` name. */
  readonly viewOf: (name: string) => View
  /** Throws when a stage is malformed; for stages that have pipelines of their own. */
  readonly check: (stages: readonly Document[]) => void
  /** Runs stages over documents; for stages that have pipelines of their own. */
  readonly run: (
    stages: readonly Document[],
    documents: readonly Document[],
    variables?: Readonly<Record<string, unknown>>,
  ) => Document[]
  /** Variables of the pipelines around, from `let` of `$lookup`. */
  readonly variables: Readonly<Record<string, unknown>>
}

/** Makes new documents of documents. It changes none in place: they may be the stored ones. */
export type RunStage = (documents: readonly Document[]) => Document[]

/** Checks the operand of a stage and answers how to run it. Throws `ExpressionError` with MongoDB's text. */
// biome-ignore lint/suspicious/noExplicitAny: an operand is any value, and each stage narrows it.
export type Stage = (operand: any, context: StageContext) => RunStage
