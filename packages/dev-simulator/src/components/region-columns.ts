/** China's provinces, cities and districts by their codes: under `86` the provinces, under a code what is in it. */
export type Areas = Record<string, Record<string, string>>

/** So many columns each level of a region picker has. */
const DEPTH: Record<string, number> = { province: 1, city: 2, region: 3 }

/** What the national list calls the city level of Beijing and its like; WeChat repeats the city's own name. */
const NAMELESS_CITY = '市辖区'

type Place = {
  readonly name: string
  readonly code: string
}

/** The columns of a region picker, as its wheels turn. */
export type Regions = {
  columns(chosen: number[]): string[][]
  /** Indexes of places given by name. */
  find(names: string[]): number[]
  /** What `change` tells: names and codes. */
  read(chosen: number[]): { value: string[]; code: string[] }
}

let areas: Promise<Areas> | null = null

export const loadRegions = async (level: string, customItem: string): Promise<Regions> => {
  areas ??= fetch('/assets/regions.json').then((answer) => answer.json())
  return createRegions(await areas, DEPTH[level] ?? 3, customItem)
}

/** @param customItem offered before all places of every column, where it is not empty. */
export const createRegions = (areas: Areas, depth: number, customItem: string): Regions => {
  const inside = (parent: Place): Place[] => {
    const places = Object.entries(areas[parent.code] ?? {}).map(([code, name]) => ({
      code,
      name: name === NAMELESS_CITY ? parent.name : name,
    }))
    return customItem ? [{ name: customItem, code: '' }, ...places] : places
  }
  const walk = (choose: (places: Place[], column: number) => number) => {
    const columns: Place[][] = []
    const chosen: number[] = []
    let parent: Place = { name: '', code: '86' }
    for (let column = 0; column < depth; column++) {
      const places = inside(parent)
      const index = Math.max(0, choose(places, column))
      columns.push(places)
      chosen.push(index)
      parent = places[index] ?? { name: '', code: '' }
    }
    return { columns, chosen }
  }
  const at = (chosen: number[]) => walk((places, column) => Math.min(chosen[column] ?? 0, places.length - 1))
  return {
    columns: (chosen) => at(chosen).columns.map((places) => places.map(({ name }) => name)),
    find: (names) => walk((places, column) => places.findIndex(({ name }) => name === names[column])).chosen,
    read(wanted) {
      const { columns, chosen } = at(wanted)
      const places = columns.flatMap((column, index) => column[chosen[index] ?? 0] ?? [])
      return { value: places.map(({ name }) => name), code: places.map(({ code }) => code) }
    },
  }
}
