import { ExpressionError } from '../expression/scope'
import { type Document, isDocument } from '../value'
import type { View } from '../view'
import {
  limitStage,
  matchStage,
  redactStage,
  replaceRootStage,
  replaceWithStage,
  sampleStage,
  skipStage,
  sortStage,
  unwindStage,
} from './flow-stages'
import { bucketAutoStage, bucketStage, countStage, groupStage, sortByCountStage } from './group-stages'
import { facetStage, lookupStage, unionWithStage } from './join-stages'
import { addFieldsStage, projectStage, unsetStage } from './project-stage'
import type { Stage, StageContext } from './stage'

/** Every stage but `$geoNear`, which must be the first. */
const STAGES: ReadonlyMap<string, Stage> = new Map(
  Object.entries({
    $addFields: addFieldsStage,
    $bucket: bucketStage,
    $bucketAuto: bucketAutoStage,
    $count: countStage,
    $facet: facetStage,
    $group: groupStage,
    $limit: limitStage,
    $lookup: lookupStage,
    $match: matchStage,
    $project: projectStage,
    $redact: redactStage,
    $replaceRoot: replaceRootStage,
    $replaceWith: replaceWithStage,
    $sample: sampleStage,
    $set: addFieldsStage,
    $skip: skipStage,
    $sort: sortStage,
    $sortByCount: sortByCountStage,
    $unionWith: unionWithStage,
    $unset: unsetStage,
    $unwind: unwindStage,
  }),
)

/** Stages of MongoDB that the local cloud does not have: they write, tell of the server, or the SDK cannot send them. */
const UNSUPPORTED = new Set([
  '$out',
  '$merge',
  '$collStats',
  '$indexStats',
  '$graphLookup',
  '$setWindowFields',
  '$densify',
  '$fill',
  '$documents',
  '$search',
  '$planCacheStats',
])

export type PipelineOptions = {
  readonly now: Date
  readonly viewOf: (name: string) => View
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Runs stages over documents, none of which is changed. Throws `ExpressionError` with MongoDB's text. */
export const runPipeline = (
  stages: readonly Document[],
  documents: readonly Document[],
  { now, viewOf, variables = {} }: PipelineOptions,
): Document[] => {
  const context: StageContext = {
    now,
    viewOf,
    variables,
    check: (inner) => {
      for (const stage of inner) stageOf(stage)(context)
    },
    run: (inner, from, more = {}) =>
      runPipeline(inner, from, { now, viewOf, variables: { ...variables, ...more } }),
  }
  // All stages are checked before the first one runs, as on a server.
  const compiled = stages.map((stage) => stageOf(stage)(context))
  return compiled.reduce<Document[]>((found, run) => run(found), [...documents])
}

const stageOf = (given: Document) => {
  if (!isDocument(given) || Object.keys(given).length !== 1)
    throw new ExpressionError('A pipeline stage specification object must contain exactly one field.')
  const [name, operand] = Object.entries(given)[0] as [string, unknown]
  const stage = STAGES.get(name)
  if (stage) return (context: StageContext) => stage(operand, context)
  if (name === '$geoNear')
    throw new ExpressionError('$geoNear is only valid as the first stage in a pipeline')
  if (UNSUPPORTED.has(name))
    throw new ExpressionError(`the local cloud does not support ${name} in an aggregation`)
  throw new ExpressionError(`Unrecognized pipeline stage name: '${name}'`)
}
