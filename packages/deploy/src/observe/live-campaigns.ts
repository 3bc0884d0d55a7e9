import * as v from 'valibot'
import type { Asking } from '../management/asking'
import type { Environment } from '../plan/observed'
import { findDocuments } from './run-command'

/** What decides here whether a campaign gives covers out. Anything that is not understood counts as one that does. */
const Quiet = v.union([
  v.looseObject({ state: v.literal('archived') }),
  v.looseObject({ schedule: v.looseObject({ paused: v.literal(true) }) }),
])

const Ending = v.looseObject({ schedule: v.looseObject({ endsAt: v.number() }) })

const MOST = 1000

/** True when a campaign may be giving covers out now or later: it is not archived, not paused and not ended. */
export const hasLiveCampaign = async (
  asking: Asking,
  environment: Environment,
  now: number,
): Promise<boolean> => {
  const campaigns = await findDocuments(asking, environment, 'campaigns', { filter: {}, limit: MOST })
  return campaigns.some((each) => {
    if (v.is(Quiet, each)) return false
    return !(v.is(Ending, each) && each.schedule.endsAt <= now)
  })
}
