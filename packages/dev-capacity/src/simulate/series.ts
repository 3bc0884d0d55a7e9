import { SECONDS_A_DAY, TICKS_A_SECOND } from './time'

const NAMES = ['wanted', 'admitted', 'refused', 'granted', 'operations', 'busy', 'trying'] as const
export type SeriesName = (typeof NAMES)[number]

/**
 * One number for each second of the day. wanted: calls that phones made; admitted, refused: by the platform; granted:
 * covers; operations: of the database; busy: instances at the most; trying: people between their first call and their
 * answer, at the most.
 */
export type Series = Readonly<Record<SeriesName, Float64Array>>

export const createSeries = (): Series =>
  Object.fromEntries(NAMES.map((name) => [name, new Float64Array(SECONDS_A_DAY)])) as Series

const secondOf = (tick: number): number => Math.floor(tick / TICKS_A_SECOND)

export const addAt = (line: Float64Array, tick: number, amount: number): void => {
  const second = secondOf(tick)
  line[second] = (line[second] as number) + amount
}

export const raiseAt = (line: Float64Array, tick: number, value: number): void => {
  const second = secondOf(tick)
  line[second] = Math.max(line[second] as number, value)
}

export const sumOf = (line: Float64Array): number => line.reduce((sum, each) => sum + each, 0)
export const mostOf = (line: Float64Array): number => line.reduce((most, each) => Math.max(most, each), 0)
