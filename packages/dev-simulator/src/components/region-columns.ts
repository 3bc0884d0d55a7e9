/**
 * The names of China's provinces, cities and districts by code: `86` holds the provinces, each code the places inside.
 */
export type Areas = Record<string, Record<string, string>>

/** How many columns a region picker has, by its level. */
const DEPTH: Record<string, number> = { province: 1, city: 2, region: 3 }

/**
 * The national list has this name for the city inside of Beijing and other municipalities. WeChat repeats the
 * municipality's name.
 */
const NAMELESS_CITY = '市辖区'

type Place = {
  readonly name: string
  readonly code: string
}

/** The columns of a region picker, which depend on the places that are chosen. */
export type Regions = {
  columns(chosen: number[]): string[][]
  /** The indexes of places that are given by name. */
  find(names: string[]): number[]
  /** The names and codes that `change` sends. */
  read(chosen: number[]): { value: string[]; code: string[] }
}

let areas: Promise<Areas> | null = null

export const loadRegions = async (level: string, customItem: string): Promise<Regions> => {
  areas ??= fetch('/assets/regions.json').then((answer) => answer.json())
  return createRegions(await areas, DEPTH[level] ?? 3, customItem)
}

/** @param customItem The first item of every column, where it is not empty. */
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
