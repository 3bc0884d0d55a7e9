import { nextChangeAt } from '@hongbao/domain'
import { insertOrUpdate, oneOf, type Ports } from '../ports'
import type { Run } from './run'

const STIRRED = 'stirred'
const LOOKED = 'looked'

/** What the last whole run left behind. */
export type Rest = {
  /** How often something happened that patrol must look at; how many of these were changes of campaigns. */
  readonly times: number
  readonly changes: number
  /** Whether a whole run has looked at all of it since, and no date has brought anything new. */
  readonly isLookedAt: boolean
}

export const readRest = async (ports: Ports): Promise<Rest> => {
  const records = await ports.documents.find('upkeep', { _id: oneOf([STIRRED, LOOKED]) })
  const { times = 0, changes = 0 } = records.find(({ _id }) => _id === STIRRED) ?? {}
  const looked = records.find(({ _id }) => _id === LOOKED)
  const isLookedAt = looked?.times === times && ports.clock.now() < (looked.nextAt ?? 0)
  return { times, changes, isLookedAt }
}

const stir = async (ports: Ports, changes: number): Promise<void> => {
  const more = { add: { times: 1, changes } }
  if (await ports.documents.updateOne('upkeep', { _id: STIRRED }, more)) return
  await insertOrUpdate(ports, 'upkeep', { _id: STIRRED, times: 1, changes }, more)
}

/**
 * Says that stock is about to move. It is written before stock moves without leaving a lease open, so that the next runs
 * of patrol look at it.
 */
export const stirStock = (ports: Ports): Promise<void> => stir(ports, 0)

/** Says that a campaign is about to be changed, before it is, so that no run of patrol can miss it. */
export const stirCampaigns = (ports: Ports): Promise<void> => stir(ports, 1)

/**
 * Notes that a whole run has looked at everything. `times`: how often something had happened before it began: what
 * happens during the run calls for another.
 */
export const noteLooked = async (ports: Ports, run: Run, times: number): Promise<void> => {
  const changesAt = nextChangeAt(await run.heads(), run.startedAt)
  const put = { times, nextAt: Math.min(changesAt, run.seen.againAt) }
  await insertOrUpdate(ports, 'upkeep', { _id: LOOKED, ...put }, { put })
}
