import { Aggregator } from 'mingo/aggregator'
import { CloudError } from '../cloud-error'
import { asGroups } from './as-groups'
import { invalidParameter, requestFailed } from './database-error'
import { geoNear } from './geo/geo-near'
import { MONGO } from './mongo'
import { matching } from './operations'
import { clone, type Document, isDocument, type Value } from './value'
import type { View } from './view'

/** Stages that would write or run code, or that mingo does not have. */
const REFUSED = new Set([
  '$out',
  '$merge',
  '$indexStats',
  '$collStats',
  '$function',
  '$accumulator',
  '$where',
])

/** Runs a pipeline over a collection; `viewOf` answers the collections that `$lookup` names. */
export const aggregate = (
  view: View,
  stages: readonly Document[],
  viewOf: (name: string) => View,
): Document[] => {
  assertSupported(stages)
  const [first, ...rest] = stages
  if (rest.some((stage) => '$geoNear' in stage))
    throw requestFailed('Aggregate', '$geoNear is only valid as the first stage in a pipeline')
  const taken = first !== undefined && (isDocument(first.$match) || '$geoNear' in first)
  try {
    const documents = source(view, first)
    const pipeline = (taken ? rest : stages).flatMap(asGroups)
    const aggregator = new Aggregator(pipeline, {
      ...MONGO,
      collectionResolver: (name: string) => clone(matching(viewOf(name), {}).documents),
    })
    return aggregator.run(clone(documents)) as Document[]
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed('Aggregate', (error as Error).message)
  }
}

/** The documents that the pipeline begins with. A first `$match` may use an index. */
const source = (view: View, first: Document | undefined): Document[] => {
  if (first && '$geoNear' in first) return geoNear(view, first.$geoNear)
  return matching(view, isDocument(first?.$match) ? first.$match : {}).documents
}

const assertSupported = (value: Value): void => {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (REFUSED.has(key)) throw invalidParameter(`the local cloud does not support ${key} in an aggregation`)
    assertSupported(inner)
  }
}
