import { compile } from '../expression/compile'
import { ExpressionError } from '../expression/scope'
import { elementsAt } from '../field-path'
import { hashOf } from '../hash-key'
import { type Document, isDocument, type Value } from '../value'
import type { Stage, StageContext } from './stage'

/** Stages that read other collections, or run pipelines of their own. */

const fail = (text: string): never => {
  throw new ExpressionError(text)
}

const textOf = (given: Document, name: string): string =>
  typeof given[name] === 'string' && given[name] !== ''
    ? given[name]
    : fail(`$lookup argument '${name}' must be a string`)

const ARGUMENTS = new Set(['from', 'localField', 'foreignField', 'as', 'let', 'pipeline'])

export const lookupStage: Stage = (operand, context) => {
  if (!isDocument(operand)) fail(`the $lookup specification must be an Object`)
  const unknown = Object.keys(operand).find((key) => !ARGUMENTS.has(key))
  if (unknown) fail(`unknown argument to $lookup: ${unknown}`)
  const [from, as] = [textOf(operand, 'from'), textOf(operand, 'as')]
  const { localField, foreignField, pipeline } = operand
  const hasFields = localField !== undefined || foreignField !== undefined
  if (hasFields && (localField === undefined || foreignField === undefined))
    fail('$lookup requires both or neither of localField and foreignField to be specified')
  if (!hasFields && pipeline === undefined)
    fail(`$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified`)
  if (pipeline !== undefined && !Array.isArray(pipeline))
    fail(`'pipeline' option must be specified as an array`)
  context.check(pipeline ?? [])
  const variables = variablesOf(operand.let ?? {}, context)
  return (documents) => {
    const foreign = [...context.viewOf(from).candidates({}).documents]
    const matching = hasFields ? joinBy(foreign, localField, foreignField) : () => foreign
    return documents.map((doc) => {
      const found = matching(doc)
      return setAt(doc, as.split('.'), pipeline ? context.run(pipeline, found, variables(doc)) : found)
    })
  }
}

const variablesOf = (given: Value, { now, variables }: StageContext): ((root: Document) => Document) => {
  if (!isDocument(given)) return fail(`$lookup argument 'let' must be an object`)
  const compiled = Object.entries(given).map(([name, value]) => [name, compile(value)] as const)
  return (root) =>
    Object.fromEntries(compiled.map(([name, value]) => [name, value({ root, now, variables })]))
}

/** The foreign documents with an equal value, by a hash of the values. A missing field counts as null. */
const joinBy = (foreign: readonly Document[], localField: string, foreignField: string) => {
  const byValue = new Map<string, Set<number>>()
  foreign.forEach((doc, at) => {
    for (const value of elementsAt(doc, foreignField, [null])) {
      const hash = hashOf(value ?? null)
      const found = byValue.get(hash)
      if (found) found.add(at)
      else byValue.set(hash, new Set([at]))
    }
  })
  return (doc: Document): Document[] => {
    const local = elementsAt(doc, localField, [null]).filter((value) => !Array.isArray(value))
    const places = new Set(local.flatMap((value) => [...(byValue.get(hashOf(value ?? null)) ?? [])]))
    return [...places].sort((a, b) => a - b).map((at) => foreign[at] as Document)
  }
}

const setAt = (doc: Document, [part = '', ...rest]: readonly string[], value: Value): Document => ({
  ...doc,
  [part]: rest.length === 0 ? value : setAt(isDocument(doc[part]) ? doc[part] : {}, rest, value),
})

export const facetStage: Stage = (operand, context) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    fail('the $facet specification must be a non-empty object')
  for (const [name, stages] of Object.entries(operand))
    if (Array.isArray(stages)) context.check(stages)
    else fail(`arguments to $facet must be arrays, ${name} is not`)
  return (documents) => [
    Object.fromEntries(
      Object.entries(operand).map(([name, stages]) => [name, context.run(stages as Document[], documents)]),
    ),
  ]
}

export const unionWithStage: Stage = (operand, context) => {
  const { coll, pipeline = [] } = typeof operand === 'string' ? { coll: operand } : (operand ?? {})
  if (typeof coll !== 'string')
    fail('$unionWith stage without explicit collection must have a pipeline with $documents as first stage')
  return (documents) => [
    ...documents,
    ...context.run(pipeline, [...context.viewOf(coll).candidates({}).documents]),
  ]
}
