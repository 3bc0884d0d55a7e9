import { geoArea, geoContains } from 'd3-geo'
import { isDocument, type Value } from '../value'

/** Longitude and latitude in degrees. */
export type Position = [number, number]

export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString' | 'MultiPoint'; readonly coordinates: Position[] }
  | { readonly type: 'Polygon' | 'MultiLineString'; readonly coordinates: Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] }

const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
}

/** Half of the sphere, in steradians. A ring encloses the smaller side, in either direction, as in MongoDB. */
const HALF = 2 * Math.PI

/** A GeoJSON geometry or a pair of coordinates. Undefined for any other value. */
export const geometryOf = (value: Value): Geometry | undefined => {
  if (isPosition(value)) return { type: 'Point', coordinates: value }
  if (!isDocument(value)) return undefined
  const depth = DEPTH[value.type]
  return depth !== undefined && isNested(value.coordinates, depth) ? rightWay(value as Geometry) : undefined
}

const isPosition = (value: Value): value is Position => {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [longitude, latitude]: Value[] = value
  return isDegrees(longitude, 180) && isDegrees(latitude, 90)
}

const isDegrees = (value: Value, most: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= most

const isNested = (value: Value, depth: number): boolean => {
  if (depth === 0) return isPosition(value)
  return Array.isArray(value) && value.length > 0 && value.every((inner) => isNested(inner, depth - 1))
}

/** `d3-geo` decides by a ring's direction which side is its inside. */
const rightWay = (geometry: Geometry): Geometry => {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: ringsRightWay(geometry.coordinates) }
  if (geometry.type === 'MultiPolygon')
    return { ...geometry, coordinates: geometry.coordinates.map(ringsRightWay) }
  return geometry
}

const ringsRightWay = (rings: Position[][]): Position[][] =>
  rings.map((ring, n) => {
    const outside = geoArea({ type: 'Polygon', coordinates: [ring] }) > HALF
    return outside === (n === 0) ? [...ring].reverse() : ring
  })

const positionsOf = (geometry: Geometry): Position[] =>
  geometry.coordinates.flat(depthOf(geometry) - 1) as Position[]

const depthOf = ({ type }: Geometry): number => DEPTH[type] ?? 0

const cornersOf = (geometry: Geometry): Position[] =>
  geometry.type === 'Point' ? [geometry.coordinates] : positionsOf(geometry)

const linesOf = (geometry: Geometry): Position[][] => {
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint') return []
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return (
    geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates
  ) as Position[][]
}

const isArea = ({ type }: Geometry): boolean => type === 'Polygon' || type === 'MultiPolygon'

const holds = (geometry: Geometry, position: Position): boolean => geoContains(geometry as never, position)

/** True when all of one geometry lies inside the other, an area. */
export const isWithin = (inner: Geometry, area: Geometry): boolean => {
  if (!cornersOf(inner).every((corner) => holds(area, corner))) return false
  if (linesCross(inner, area)) return false
  // Only an area around a hole of the other is left.
  return !isArea(inner) || !cornersOf(area).some((corner) => holds(inner, corner) && !isCorner(inner, corner))
}

const isCorner = (geometry: Geometry, [x, y]: Position): boolean =>
  cornersOf(geometry).some((corner) => corner[0] === x && corner[1] === y)

/** True when they have a point in common. */
export const intersect = (a: Geometry, b: Geometry): boolean =>
  cornersOf(a).some((corner) => holds(b, corner)) ||
  cornersOf(b).some((corner) => holds(a, corner)) ||
  linesCross(a, b)

const linesCross = (a: Geometry, b: Geometry): boolean => {
  const edgesOfB = linesOf(b).flatMap(edges)
  return linesOf(a)
    .flatMap(edges)
    .some(([from, to]) => edgesOfB.some((edge) => arcsCross(from, to, ...edge)))
}

const edges = (line: Position[]): [Position, Position][] =>
  line.slice(1).map((to, n) => [line[n] as Position, to])

type Vector = [number, number, number]

const vector = ([longitude, latitude]: Position): Vector => {
  const [l, p] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)]
}

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

/** Two arcs of great circles cross when all four corners turn the same way (S2, "SimpleCrossing"). */
const arcsCross = (...corners: [Position, Position, Position, Position]): boolean => {
  const [a, b, c, d] = corners.map(vector) as [Vector, Vector, Vector, Vector]
  const [ab, cd] = [cross(a, b), cross(c, d)]
  const acb = -dot(ab, c)
  return acb * dot(ab, d) > 0 && acb * -dot(cd, b) > 0 && acb * dot(cd, a) > 0
}
