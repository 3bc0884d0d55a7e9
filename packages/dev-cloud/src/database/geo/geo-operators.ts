import { geoDistance } from 'd3-geo'
import { valuesAt } from '../field-path'
import { type Document, isDocument, type Value } from '../value'
import { type Geometry, geometryOf, intersect, isWithin, type Position } from './geometry'

type GeoOperator = (path: string, operand: Value) => (doc: Document) => boolean

/** In metres. MongoDB converts distances with this radius (MongoDB manual, "Calculate Distances Using Spherical Geometry"). */
const EARTH_RADIUS_M = 6_378_100

const $geoWithin: GeoOperator = (path, operand) => {
  const area = areaOf(operand)
  return (doc) => geometriesAt(doc, path).some(area)
}

const $geoIntersects: GeoOperator = (path, operand) => {
  const wanted = geometryIn(operand, '$geoIntersects')
  return (doc) => geometriesAt(doc, path).some((found) => intersect(found, wanted))
}

const $nearSphere: GeoOperator = (path, operand) => {
  const near = nearOf(operand)
  return (doc) => {
    const distance = distanceAt(doc, path, near.from)
    return distance !== undefined && distance >= near.least && distance <= near.most
  }
}

/** MongoDB's operators on a sphere. The SDK does not send its older, flat ones (`$box`, `$center`, `$polygon`). */
export const GEO_OPERATORS = { $geoWithin, $geoIntersects, $nearSphere, $near: $nearSphere }

const areaOf = (operand: Value): ((found: Geometry) => boolean) => {
  const circle = operand?.$centerSphere
  if (circle === undefined) {
    const area = geometryIn(operand, '$geoWithin')
    if (area.type !== 'Polygon' && area.type !== 'MultiPolygon')
      throw new Error(`$geoWithin needs a Polygon or a MultiPolygon, not a ${area.type}`)
    return (found) => isWithin(found, area)
  }
  const centre = Array.isArray(circle) ? geometryOf(circle[0]) : undefined
  if (centre?.type !== 'Point' || typeof circle[1] !== 'number')
    throw new Error('$centerSphere needs a point and a radius')
  return (found) => {
    if (found.type !== 'Point')
      throw new Error(`the local cloud does not support $centerSphere on a ${found.type}`)
    return geoDistance(found.coordinates, centre.coordinates) <= circle[1]
  }
}

const geometryIn = (operand: Value, name: string): Geometry => {
  const other = isDocument(operand) ? Object.keys(operand).find((key) => key !== '$geometry') : undefined
  if (other) throw new Error(`the local cloud does not support ${other} in ${name}`)
  const geometry = geometryOf(operand?.$geometry)
  if (!geometry) throw new Error(`${name} needs a $geometry that is well formed`)
  return geometry
}

type Near = { readonly from: Position; readonly least: number; readonly most: number }

const nearOf = (operand: Value): Near => {
  const point = geometryOf(operand?.$geometry)
  if (point?.type !== 'Point')
    throw new Error('the local cloud does not support near without a $geometry that is a Point')
  const { $minDistance: least = 0, $maxDistance: most = Number.POSITIVE_INFINITY } = operand
  if (typeof (least ?? 0) !== 'number' || typeof (most ?? 0) !== 'number')
    throw new Error('a distance must be a number')
  return { from: point.coordinates, least: least ?? 0, most: most ?? Number.POSITIVE_INFINITY }
}

const geometriesAt = (doc: Document, path: string): Geometry[] =>
  valuesAt(doc, path).flatMap((value) => geometryOf(value) ?? [])

/** Metres from a point to the nearest point of a document. Undefined when the document has none. */
export const distanceAt = (doc: Document, path: string, from: Position): number | undefined => {
  const distances = geometriesAt(doc, path).map((found) => {
    if (found.type !== 'Point')
      throw new Error(`the local cloud does not support distances to a ${found.type}`)
    return geoDistance(found.coordinates, from) * EARTH_RADIUS_M
  })
  return distances.length === 0 ? undefined : Math.min(...distances)
}

/** Puts the nearest first when a query asks for near places, as MongoDB does. Other queries keep their order. */
export const sortByNearness = (query: Document, documents: Document[]): Document[] => {
  const [path, condition] = nearConditionIn(query) ?? []
  if (path === undefined) return documents
  const { from } = nearOf(condition?.$nearSphere ?? condition?.$near)
  const distances = new Map(documents.map((doc) => [doc, distanceAt(doc, path, from) ?? 0]))
  return documents.sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0))
}

const nearConditionIn = (query: Document): [path: string, condition: Document] | undefined => {
  for (const [path, condition] of Object.entries(query)) {
    if (isDocument(condition) && ('$nearSphere' in condition || '$near' in condition))
      return [path, condition]
    const inside = path === '$and' && Array.isArray(condition) ? condition.filter(isDocument) : []
    for (const part of inside) {
      const found = nearConditionIn(part)
      if (found) return found
    }
  }
  return undefined
}
