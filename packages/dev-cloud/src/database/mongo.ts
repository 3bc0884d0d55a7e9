import { Context } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { QUERY_OPERATORS } from './query-operators'
import type { Value } from './value'

type Compare = typeof expressions.$cmp

/** Comparisons in expressions go by MongoDB's order of all types; mingo lets none hold between two types. */
const compared =
  (holds: (order: number) => boolean) =>
  (...given: Parameters<Compare>): Value =>
    holds(Number(expressions.$cmp(...given)))

const EXPRESSION_OPERATORS = {
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
}

/** How mingo is used everywhere: MongoDB's semantics where they differ, and no operator that runs code. */
export const MONGO = {
  scriptEnabled: false,
  context: Context.init({
    accumulator: accumulators,
    expression: { ...expressions, ...EXPRESSION_OPERATORS },
    pipeline: stages,
    projection: projections,
    query: { ...queries, ...QUERY_OPERATORS },
    window: windows,
  } as Parameters<typeof Context.init>[0]),
}
