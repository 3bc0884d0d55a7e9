import * as v from 'valibot'
import { Timestamp } from '../../models/primitives'
import { listOf, orNothing } from '../../models/reading'
import { type Actions, ofCampaign } from './action'

/**
 * One check. `good`, `bad`: it was seen. `ask`: only the operator knows. `unseen`: it cannot be seen from here; the
 * page says where to look. `facts` are for the sentence.
 */
export const Check = v.object({
  check: v.string(),
  result: v.picklist(['good', 'bad', 'ask', 'unseen']),
  facts: orNothing(v.record(v.string(), v.union([v.string(), v.number()]))),
})
export type Check = v.InferOutput<typeof Check>

/**
 * The checks of a campaign before it opens: a draft, or a published one.
 * `complete`: nothing is missing that publishing needs. `times`: every drop is ahead and before the end.
 * `usable-after-end`: the covers can still be used for a while after the end.
 * `unique-index`: the database guards against overselling. `ctoken-set`: there is one.
 * `ctoken-accepted`, `appid-listed`: WeChat takes the ctoken from this mini program; seen once somebody got a link.
 * `stock-bought`: as many covers were bought. `package-lasts`, `overrun-on`: of the environment's package.
 */
export const preflightChecks = [
  'complete',
  'times',
  'usable-after-end',
  'unique-index',
  'ctoken-set',
  'ctoken-accepted',
  'appid-listed',
  'stock-bought',
  'package-lasts',
  'overrun-on',
] as const
export type PreflightCheck = (typeof preflightChecks)[number]

/** The checks of the environment. */
export const doctorChecks = [
  'unique-index',
  'patrol-runs',
  'catalog-published',
  'robot-set',
  'reminder-template-set',
  'budget-set',
  'two-owners',
  'changes-finished',
  'stock-reconciled',
  'package-lasts',
  'overrun-on',
] as const
export type DoctorCheck = (typeof doctorChecks)[number]

const Checked = v.object({ at: Timestamp, checks: listOf(Check) })

export const doctorActions = {
  preflight: { needs: 'viewer', request: ofCampaign, answer: Checked },
  doctor: { needs: 'environment', request: {}, answer: Checked },
} as const satisfies Actions
