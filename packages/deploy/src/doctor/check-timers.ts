import * as v from 'valibot'
import { findDocuments } from '../observe/run-command'
import { type Check, right, wrong } from './finding'

const Metric = v.looseObject({ at: v.number() })

/** patrol writes a metric each minute. Three may be missing while it is deployed. */
const LATEST_MS = 3 * 60_000

export const timersWork: Check = {
  name: 'timers work',
  run: async ({ asking, environment, pace }) => {
    const now = pace.now()
    const found = await findDocuments(asking, environment, 'metrics', {
      filter: {},
      limit: 1,
      sort: { at: -1 },
    })
    const newest = found.reduce(
      (latest, each) => (v.is(Metric, each) ? Math.max(latest, each.at) : latest),
      0,
    )
    if (newest === 0)
      return [
        wrong(
          'patrol has written no metric yet',
          'Wait two minutes and run this again; then look at the log of patrol in the CloudBase console.',
        ),
      ]
    const age = now - newest
    return age <= LATEST_MS
      ? [right(`patrol wrote a metric ${Math.max(0, Math.round(age / 1000))} s ago`)]
      : [
          wrong(
            `patrol wrote its last metric ${Math.round(age / 60_000)} min ago`,
            'Look at the log of patrol in the CloudBase console.',
          ),
        ]
  },
}
