import * as v from 'valibot'
import { Id, Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, inBrand, OperatorId, paged, TextPart } from './action'

/**
 * One thing that was done in a brand. `what` is a change's kind, or what else an operator did, such as `invited`.
 * `details` are the change's own fields without the names of secrets.
 */
export const LogRow = v.object({
  id: v.string(),
  at: Timestamp,
  /** Absent: the product itself. */
  operator: orNothing(v.string()),
  operatorName: orNothing(v.string()),
  what: v.string(),
  campaignId: orNothing(v.string()),
  revision: orNothing(v.number()),
  details: v.fallback(v.record(v.string(), v.unknown()), {}),
})
export type LogRow = v.InferOutput<typeof LogRow>

const search = {
  campaignId: v.optional(Id),
  operator: v.optional(OperatorId),
  /** From this moment, and before that one. */
  from: v.optional(Timestamp),
  to: v.optional(Timestamp),
}

export const logActions = {
  /** The newest first. A page may hold few rows, or none, and still have a next page. */
  log: {
    needs: 'viewer',
    request: { ...inBrand, ...search, ...paged },
    answer: v.object({ rows: listOf(LogRow), next: orNothing(v.string()) }),
  },
  /** What was done in the environment, above the brands. */
  'environment-log': {
    needs: 'environment',
    request: { ...search, ...paged },
    answer: v.object({ rows: listOf(LogRow), next: orNothing(v.string()) }),
  },
  /** CSV in parts. */
  'export-log': { needs: 'editor', request: { ...inBrand, ...search, ...paged }, answer: TextPart },
} as const satisfies Actions
