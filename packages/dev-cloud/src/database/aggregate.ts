import { Aggregator } from 'mingo/aggregator'
import { CloudError } from '../cloud-error'
import { asGroups } from './as-groups'
import { invalidParameter, requestFailed } from './database-error'
import { MONGO } from './mongo'
import { matching } from './operations'
import { clone, type Document, isDocument, type Value } from './value'
import type { View } from './view'

/** Stages that would write, run code, or that mingo has no equal of. */
const REFUSED = new Set([
  '$out',
  '$merge',
  '$geoNear',
  '$indexStats',
  '$collStats',
  '$function',
  '$accumulator',
  '$where',
])

/** Runs a pipeline over a collection; `viewOf` answers the collections that `$lookup` names. */
export function aggregate(
  view: View,
  stages: readonly Document[],
  viewOf: (name: string) => View,
): Document[] {
  assertSupported(stages)
  const [first, ...rest] = stages
  const indexed = first && isDocument(first.$match)
  const documents = matching(view, indexed ? first.$match : {}).documents
  try {
    const pipeline = (indexed ? rest : stages).flatMap(asGroups)
    const aggregator = new Aggregator(pipeline, {
      ...MONGO,
      collectionResolver: (name: string) => clone(matching(viewOf(name), {}).documents),
    })
    return aggregator.run(clone(documents)) as Document[]
  } catch (error) {
    throw error instanceof CloudError ? error : requestFailed('Aggregate', (error as Error).message)
  }
}

function assertSupported(value: Value): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (REFUSED.has(key)) throw invalidParameter(`the local cloud does not support ${key} in an aggregation`)
    assertSupported(inner)
  }
}
