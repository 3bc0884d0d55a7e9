import { planOf } from '../plan/plan'
import { tellStep } from '../tell/tell-plan'
import { type Check, right, unknown, wrong } from './finding'

/** Everything that the management API reports, against what is declared and built here. */
export const asDeclared: Check = {
  name: 'as declared and built',
  run: async ({ declared, observed }) => {
    const { steps, asFound, leftovers } = planOf(declared, observed, { prune: false })
    const other = leftovers.filter(({ kind }) => kind === 'other-index').length
    if (steps.length === 0 && other === 0)
      return [right(`${asFound} parts stand as declared, and run what is built here`)]
    return steps.map((step) => wrong(`missing: ${tellStep(step)}`, 'Run npm run deploy.'))
  },
}

/** Only a client can try whether a collection is closed to clients. */
export const closedToClients: Check = {
  name: 'collections closed to clients',
  run: async ({ observed, declared }) => {
    const open = [...observed.collections.values()].filter(({ access }) => access !== 'ADMINONLY')
    const total = declared.infrastructure.collections.length
    if (open.length > 0)
      return open.map(({ name, access }) =>
        wrong(`${name} is ${access}: clients may read or write it`, 'Run npm run deploy -- --only database.'),
      )
    return [
      right(`the platform reports ADMINONLY for ${observed.collections.size} of ${total}`),
      unknown(
        'whether a client is really refused: only a mini program can try',
        "In the console of WeChat DevTools: wx.cloud.database().collection('claims').get() must fail with −502003.",
      ),
    ]
  },
}
