import { CloudError } from '../cloud-error'
import { requestFailed } from './database-error'
import { ExpressionError } from './expression/scope'
import { geoNear } from './geo/geo-near'
import { matching } from './operations'
import { runPipeline } from './pipeline/run-pipeline'
import { type Document, isDocument } from './value'
import type { View } from './view'

/** Runs a pipeline over a collection; `viewOf` answers the collections that `$lookup` names. */
export const aggregate = (
  view: View,
  stages: readonly Document[],
  viewOf: (name: string) => View,
  now: Date = new Date(),
): Document[] => {
  try {
    const [first, ...rest] = stages
    const isTaken = first !== undefined && (isDocument(first.$match) || '$geoNear' in first)
    const documents = source(view, first, now)
    return runPipeline(isTaken ? rest : stages, documents, { now, viewOf })
  } catch (error) {
    throw error instanceof ExpressionError ? requestFailed('Aggregate', error.message) : asFailure(error)
  }
}

const asFailure = (error: unknown): unknown =>
  error instanceof CloudError ? error : requestFailed('Aggregate', (error as Error).message)

/** The documents that the pipeline begins with. A first `$match` may use an index. */
const source = (view: View, first: Document | undefined, now: Date): Document[] => {
  if (first && '$geoNear' in first) return geoNear(view, first.$geoNear)
  return matching(view, isDocument(first?.$match) ? first.$match : {}, now).documents
}
