import { Context } from 'mingo'
import * as accumulators from 'mingo/operators/accumulator'
import * as expressions from 'mingo/operators/expression'
import * as stages from 'mingo/operators/pipeline'
import * as projections from 'mingo/operators/projection'
import * as queries from 'mingo/operators/query'
import * as windows from 'mingo/operators/window'
import { EXPRESSION_OPERATORS } from './expression-operators'
import { GEO_OPERATORS } from './geo/geo-operators'
import { QUERY_OPERATORS } from './query-operators'

/** The options of every use of mingo: MongoDB's semantics where mingo's own differ, and no operator that runs code. */
export const MONGO = {
  scriptEnabled: false,
  context: Context.init({
    accumulator: accumulators,
    expression: { ...expressions, ...EXPRESSION_OPERATORS },
    pipeline: stages,
    projection: projections,
    query: { ...queries, ...QUERY_OPERATORS, ...GEO_OPERATORS },
    window: windows,
  } as unknown as Parameters<typeof Context.init>[0]),
}
