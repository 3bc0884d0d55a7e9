import type { Random } from '@hongbao/service/testing'
import type { Day } from '../day'
import { SECONDS_A_DAY, TICKS_A_SECOND } from './time'

const SECONDS_AN_HOUR = SECONDS_A_DAY / 24

/** Knuth's method for few, a rounded normal for many. */
const poisson = (mean: number, random: Random): number => {
  if (mean > 30) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  const least = Math.exp(-mean)
  let count = 0
  for (let product = random.fraction(); product > least; product *= random.fraction()) count++
  return count
}

/** Calls of the day that no drop causes: own covers, reminders, questions, repeated claims. */
export const backgroundCalls = ({ people, drops, numbers }: Day): number => {
  const all = (people * numbers.actionsAPerson * numbers.callsPer100Actions) / 100
  return Math.max(0, all - drops.reduce((sum, drop) => sum + drop.people, 0))
}

/** Answers with how many such calls are made in a tick. */
export const createBackground = (day: Day, random: Random) => {
  const calls = backgroundCalls(day)
  const weight = day.hours.reduce((sum, each) => sum + each, 0)
  return (tick: number): number => {
    const hour = Math.floor(tick / TICKS_A_SECOND / SECONDS_AN_HOUR)
    const ofHour = weight === 0 ? 0 : (calls * (day.hours[hour] ?? 0)) / weight
    return poisson(ofHour / SECONDS_AN_HOUR / TICKS_A_SECOND, random)
  }
}
