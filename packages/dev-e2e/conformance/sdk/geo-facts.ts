import { fact } from './fact'
import { idsOf } from './query-facts'
import { collectionOf, command, database, pipelineOf, rejection, type Sdk } from './target'

/** A square of two degrees around a place, its corners in order. */
const square = (x: number, y: number): [number, number][] => [
  [x - 1, y - 1],
  [x + 1, y - 1],
  [x + 1, y + 1],
  [x - 1, y + 1],
  [x - 1, y - 1],
]

const line = (points: [number, number][]): Sdk => {
  const { Geo } = database()
  return Geo.LineString(points.map(([x, y]) => Geo.Point(x, y)))
}

const area = (x: number, y: number): Sdk => database().Geo.Polygon([line(square(x, y))])

/** On the platform these queries need a geo index on `at`, which somebody creates in the console. */
const LOCAL = { needs: 'local' } as const

export const describeGeo = (): void => {
  describe('geo', () => {
    let places: Sdk
    beforeAll(async () => {
      const { Geo } = database()
      places = await collectionOf('places', [
        { _id: 'g', at: Geo.Point(113.26, 23.13) },
        { _id: 's', at: Geo.Point(114.06, 22.54) },
        { _id: 'b', at: Geo.Point(116.4, 39.9) },
        { _id: 'n' },
      ])
    })
    const find = async (at: Sdk) => idsOf(await places.where({ at }).get())

    fact('read', 'gives a point back as a point', async () => {
      expect((await places.doc('g').get()).data.at).toMatchObject({ longitude: 113.26, latitude: 23.13 })
    })

    fact(
      'read',
      'near finds the nearest first, up to a distance in metres',
      async () => {
        const geometry = database().Geo.Point(114, 22.5)
        expect(await find(command().geoNear({ geometry, maxDistance: 200_000 }))).toBe('sg')
        expect(await find(command().geoNear({ geometry, minDistance: 50_000, maxDistance: 5e6 }))).toBe('gb')
      },
      LOCAL,
    )

    fact('read', 'within finds what lies in an area', async () => {
      expect(await find(command().geoWithin({ geometry: area(113, 23) }))).toBe('g')
    })

    fact('read', 'within a circle goes by a radius in radians', async () => {
      const circle = [database().Geo.Point(114, 22.5), 0.02]
      expect((await find(command().geoWithin({ centerSphere: circle }))).split('').sort().join('')).toBe('gs')
    })

    fact('read', 'intersects finds what has a point in common', async () => {
      const roads = await collectionOf('roads', [
        {
          _id: 'c',
          at: line([
            [110, 20],
            [116, 26],
          ]),
        },
        {
          _id: 'o',
          at: line([
            [10, 20],
            [16, 26],
          ]),
        },
        { _id: 'i', at: area(113, 23) },
      ])
      const found = await roads
        .where({ at: command().geoIntersects({ geometry: area(113, 23) }) })
        .orderBy('_id', 'asc')
        .get()
      expect(idsOf(found)).toBe('ci')
    })

    fact('read', 'intersects knows several points, lines and areas in one', async () => {
      const { Geo } = database()
      const several = await collectionOf('several', [
        { _id: 'p', at: Geo.MultiPoint([Geo.Point(1, 1), Geo.Point(113, 23)]) },
        {
          _id: 'l',
          at: Geo.MultiLineString([
            line([
              [112, 22],
              [114, 24],
            ]),
            line([
              [1, 1],
              [2, 2],
            ]),
          ]),
        },
        { _id: 'a', at: Geo.MultiPolygon([area(1, 1), area(113, 23)]) },
        { _id: 'x', at: Geo.MultiPolygon([area(1, 1)]) },
      ])
      const at = command().geoIntersects({ geometry: area(113, 23) })
      expect(idsOf(await several.where({ at }).orderBy('_id', 'asc').get())).toBe('alp')
    })

    fact(
      'read',
      'geoNear of an aggregation answers distances in metres',
      async () => {
        const near = database().Geo.Point(113.26, 23.13)
        const stage = { near, spherical: true, distanceField: 'far', maxDistance: 300_000, key: 'at' }
        const { list } = await pipelineOf(places).geoNear(stage).end()
        expect(list.map(({ _id }: Sdk) => _id)).toEqual(['g', 's'])
        expect(Math.round(list[1].far / 1000)).toBe(105)
      },
      LOCAL,
    )

    fact('read', 'geoNear must be the first stage', async () => {
      const stage = { near: database().Geo.Point(0, 0), spherical: true, distanceField: 'far', key: 'at' }
      await rejection(places.aggregate().match({ _id: 'g' }).geoNear(stage).end())
    })
  })
}
