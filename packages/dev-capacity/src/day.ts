import * as v from 'valibot'
import { type AssumptionName, assumedNumbers, isAssumptionName, type Numbers } from './assumptions'

const share = v.pipe(v.number(), v.minValue(0))
const amount = v.pipe(v.number(), v.integer(), v.minValue(1))

const Drop = v.strictObject({
  /** The time in China: `10:00`. */
  at: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 10:00')),
  stock: amount,
  /** People who come for this drop. Each wants one cover. */
  people: amount,
})

const DayFile = v.strictObject({
  name: v.string(),
  /** People who open the mini program on this day. Those of the drops are among them. */
  people: amount,
  /** How busy each hour is beside the drops, from midnight on. Only the proportions count. */
  hours: v.pipe(v.array(share), v.length(24)),
  drops: v.array(Drop),
  /** Assumptions that differ on this day. */
  set: v.optional(v.record(v.string(), v.number()), {}),
})

/** One day, as a file describes it. */
export type Day = Omit<v.InferOutput<typeof DayFile>, 'set'> & { readonly numbers: Numbers }

export type DayDrop = v.InferOutput<typeof Drop>

/** Why a day file or an option cannot be used, in one sentence. */
export class DayError extends Error {
  override readonly name = 'DayError'
}

const MOST_PEOPLE = 50_000_000

const within = (name: AssumptionName, value: number): number => {
  if (Number.isFinite(value) && value >= 0) return value
  throw new DayError(`${name} must be a number of at least 0, not ${value}.`)
}

/** Replaces assumptions by name. Throws a `DayError` at a name that there is not, or at a number that cannot be. */
export const withNumbers = (numbers: Numbers, set: Readonly<Record<string, number>>): Numbers => {
  const wanted = Object.entries(set).map(([name, value]) => {
    if (!isAssumptionName(name)) throw new DayError(`There is no assumption ${name}; --help lists them.`)
    return [name, within(name, value)] as const
  })
  return { ...numbers, ...Object.fromEntries(wanted) }
}

/** Parses the text of a day file. Throws a `DayError`. */
export const parseDay = (text: string): Day => {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new DayError(`The day is not JSON: ${(error as Error).message}.`)
  }
  const parsed = v.safeParse(DayFile, json)
  if (!parsed.success) {
    const [issue] = parsed.issues
    throw new DayError(`The day's ${v.getDotPath(issue) ?? 'content'} is wrong: ${issue.message}.`)
  }
  const { set, ...day } = parsed.output
  const coming = day.drops.reduce((sum, { people }) => sum + people, 0)
  if (coming > MOST_PEOPLE) {
    throw new DayError(`The drops have ${coming} people; at most ${MOST_PEOPLE} are simulated.`)
  }
  return { ...day, numbers: withNumbers(assumedNumbers, set) }
}
