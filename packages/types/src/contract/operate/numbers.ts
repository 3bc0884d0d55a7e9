import * as v from 'valibot'
import { Id, Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, inBrand, ofCampaign } from './action'

/** What is left of one drop. `left` counts units that nobody leased; an open lease holds a few more. */
export const DropNumbers = v.object({
  dropId: v.string(),
  opensAt: Timestamp,
  stock: v.number(),
  left: v.number(),
})

/** One point of a campaign's course. `granted`: all from its beginning up to `at`. */
export const Point = v.object({ at: Timestamp, granted: v.number(), left: v.number() })

export const CampaignNumbers = v.object({
  now: Timestamp,
  drops: listOf(DropNumbers),
  stock: v.number(),
  left: v.number(),
  /** Durable grants. Nobody tells us whether a person then took the cover in WeChat. */
  granted: v.number(),
  /** Refused calls by reason, in the points' span, on all instances: at least so many. */
  refusals: v.record(v.string(), v.number()),
  /** The oldest first. */
  points: listOf(Point),
})
export type CampaignNumbers = v.InferOutput<typeof CampaignNumbers>

export const FunctionNumbers = v.object({
  name: v.string(),
  calls: v.number(),
  coldStarts: v.number(),
  faults: v.number(),
  refusals: v.record(v.string(), v.number()),
  marks: v.record(v.string(), v.number()),
  p50Ms: v.number(),
  p95Ms: v.number(),
})

export const EnvironmentNumbers = v.object({
  now: Timestamp,
  /** The span that the sums are of. */
  from: Timestamp,
  functions: listOf(FunctionNumbers),
  /** At the pace of the span, by the prices of `domain`. An estimate. */
  yuanADay: v.number(),
  budget: orNothing(v.number()),
})
export type EnvironmentNumbers = v.InferOutput<typeof EnvironmentNumbers>

export const AlertRow = v.object({
  rule: v.string(),
  subject: v.string(),
  detail: v.record(v.string(), v.union([v.string(), v.number()])),
  since: Timestamp,
  lastSeenAt: Timestamp,
  /** When the robot told the operators. */
  toldAt: orNothing(Timestamp),
  closedAt: orNothing(Timestamp),
})
export type AlertRow = v.InferOutput<typeof AlertRow>

/** How many minutes back. */
const minutes = v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(24 * 60)), 60)

export const numbersActions = {
  numbers: { needs: 'viewer', request: { ...ofCampaign, minutes }, answer: CampaignNumbers },
  /** The open alerts of a brand's campaigns. */
  alerts: { needs: 'viewer', request: inBrand, answer: v.object({ alerts: listOf(AlertRow) }) },
  'environment-numbers': { needs: 'environment', request: { minutes }, answer: EnvironmentNumbers },
  /** Every open alert, of the environment itself too. */
  'environment-alerts': { needs: 'environment', request: {}, answer: v.object({ alerts: listOf(AlertRow) }) },
  /** What counts against a brand beside its campaigns. */
  overview: {
    needs: 'viewer',
    request: inBrand,
    answer: v.object({ now: Timestamp, openQuestions: v.number(), alerts: v.number(), brandId: Id }),
  },
} as const satisfies Actions
