import { invalidParameter } from '../database-error'
import { matching } from '../operations'
import { makePlace, write } from '../update/update-path'
import { clone, type Document, isDocument, type Value } from '../value'
import type { View } from '../view'
import { distanceAt } from './geo-operators'
import { geometryOf } from './geometry'

/** `$geoNear`, the first stage of a pipeline: documents with their distance, the nearest first. */
export const geoNear = (view: View, stage: Value): Document[] => {
  const near = isDocument(stage) ? geometryOf(stage.near) : undefined
  if (near?.type !== 'Point' || typeof stage.distanceField !== 'string')
    throw invalidParameter('$geoNear needs near, a point, and distanceField')
  const { documents } = matching(view, stage.query ?? {})
  const key = stage.key ?? onlyGeoField(documents)
  const { minDistance = 0, maxDistance = Number.POSITIVE_INFINITY, distanceMultiplier = 1 } = stage
  const found = documents
    .map((doc) => ({ doc, distance: distanceAt(doc, key, near.coordinates) ?? Number.NaN }))
    .filter(({ distance }) => distance >= minDistance && distance <= maxDistance)
    .sort((a, b) => a.distance - b.distance)
  return found.slice(0, stage.limit ?? stage.num ?? found.length).map(({ doc, distance }) => {
    const answer = clone(doc)
    write(makePlace(answer, stage.distanceField), distance * distanceMultiplier)
    if (typeof stage.includeLocs === 'string') write(makePlace(answer, stage.includeLocs), clone(answer[key]))
    return answer
  })
}

/** MongoDB takes the field that has a geo index. There are no such indexes here, so it is the only field with places. */
const onlyGeoField = (documents: readonly Document[]): string => {
  const fields = new Set(
    documents.flatMap((doc) =>
      Object.keys(doc).filter((key) => isDocument(doc[key]) && geometryOf(doc[key])),
    ),
  )
  const [field, other] = fields
  if (other !== undefined)
    throw invalidParameter('$geoNear needs key: documents have several fields with places')
  return field ?? ''
}
