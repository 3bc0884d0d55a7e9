import { SECOND } from '@hongbao/types'
import { raiseAlert } from '../alerts/raise-alert'
import { unfinishedBelow } from '../operators/log'
import { ABOVE_ALL, type AlertingPorts, type PublishingPorts } from '../ports'
import { hasOpenLease, hotCampaigns } from '../stock/hot-campaigns'
import { noteLooked, type Rest, readRest } from '../upkeep/rest'
import { newRun, type Run } from '../upkeep/run'
import { archiveEnded } from './archive-ended'
import { finishChanges } from './finish-changes'
import { measure } from './measure'
import { publishCatalog } from './publish-catalog'
import { reclaimLeases } from './reclaim-leases'
import { reconcileStock } from './reconcile-stock'
import { tidyInTurn } from './tidy'
import { tellUrgent, watch } from './watch'

export type PatrolPorts = PublishingPorts & AlertingPorts

type Part = (ports: PatrolPorts, run: Run) => Promise<object>
type Parts = Readonly<Record<string, Part>>

const reclaim: Part = (ports, { until }) =>
  reclaimLeases(ports, { until: Math.min(until, ports.clock.now() + RECLAIM_MS) })

/** Once a minute, in this order. Each part takes a limited time. `watch` comes last: it tells what the others found. */
const WHOLE_RUN: Parts = {
  reclaim,
  finish: finishChanges,
  publish: publishCatalog,
  archive: archiveEnded,
  reconcile: reconcileStock,
  measure,
  tidy: tidyInTurn,
  watch,
}
/** Once a minute while no lease is open and nothing has changed since a whole run. */
const RESTING_RUN: Parts = { measure, tidy: tidyInTurn, watch }
/** Every five seconds while a lease is open. */
const WHILE_HOT: Parts = { reclaim, publish: publishCatalog }

/** The function has 60 s. No part begins anything after `RUN_MS`, and no round after `ROUNDS_MS`. */
const RUN_MS = 45 * SECOND
const ROUNDS_MS = 40 * SECOND
const PAUSE_MS = 5 * SECOND
const RECLAIM_MS = 8 * SECOND

/** `did`: what each part did in its last round. `broken`: the parts that failed, and why. */
export type Patrolled = {
  readonly rounds: number
  readonly broken: readonly string[]
  readonly did: Readonly<Record<string, object>>
}

type Did = Record<string, object>

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Runs the parts one after another. A part that fails does not stop the others. */
const runParts = async (ports: PatrolPorts, parts: Parts, run: Run, did: Did): Promise<string[]> => {
  const broken: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    try {
      did[name] = await part(ports, run)
    } catch (error) {
      broken.push(`${name}: ${textOf(error)}`)
      await raiseAlert(ports, { rule: 'patrol-broken', subject: name, detail: {} }).catch(() => undefined)
    }
  }
  return broken
}

/** Tells what is urgent before any part takes its time, so that no part keeps an alarm waiting. */
const alarm = async (ports: PatrolPorts): Promise<string[]> => {
  try {
    await tellUrgent(ports)
    return []
  } catch (error) {
    return [`tell: ${textOf(error)}`]
  }
}

const hasUnfinishedChange = async (ports: PatrolPorts): Promise<boolean> =>
  (await unfinishedBelow(ports, ABOVE_ALL)).length > 0

type Start = { readonly rests: boolean; readonly rest: Rest | undefined }

/** What the run begins with. When the database does not say whether patrol may rest, it does not. */
const look = async (ports: PatrolPorts): Promise<Start> => {
  try {
    const rest = await readRest(ports)
    const rests = rest.isLookedAt && !(await hasOpenLease(ports)) && !(await hasUnfinishedChange(ports))
    return { rests, rest }
  } catch {
    return { rests: false, rest: undefined }
  }
}

/** Notes which campaigns are hot before a round, and forgets campaigns that were changed. Answers whether any is hot. */
const noteHot = async (ports: PatrolPorts, run: Run, rest: Rest | undefined): Promise<boolean> => {
  const hot = await hotCampaigns(ports)
  for (const id of hot) run.seen.hot.add(id)
  if (hot.size > 0 && (await readRest(ports)).changes !== rest?.changes) run.forget()
  return hot.size > 0
}

/** While leases are open, runs more rounds until shortly before the function's time is up. Answers how many. */
const runWhileHot = async (
  ports: PatrolPorts,
  run: Run,
  rest: Rest | undefined,
  did: Did,
  broken: string[],
): Promise<number> => {
  let rounds = 0
  const hasTime = () => ports.clock.now() + PAUSE_MS < run.startedAt + ROUNDS_MS
  while (hasTime() && (await noteHot(ports, run, rest).catch(() => true))) {
    await ports.clock.sleep(PAUSE_MS)
    broken.push(...(await runParts(ports, WHILE_HOT, run, did)))
    rounds++
  }
  return rounds
}

const isDone = ({ seen }: Run, broken: readonly string[]): boolean =>
  broken.length === 0 && seen.hot.size === 0 && !seen.unfinished

/**
 * The upkeep of stock, changes, catalog, metrics and alerts. It runs one round; while leases are open it runs more
 * rounds, until shortly before the function's time is up. It may run twice at once, stop anywhere and be late, as
 * each part may. After a whole run that left nothing to do it rests, which costs a few operations a minute however many
 * campaigns there are, until a lease is open, a campaign is changed or a date brings something new.
 */
export const patrol = async (ports: PatrolPorts): Promise<Patrolled> => {
  const { rests, rest } = await look(ports)
  const run = newRun(ports, { ms: RUN_MS, rests })
  const did: Did = {}
  if (!rests) await noteHot(ports, run, rest).catch(() => undefined)
  const untold = rests ? [] : await alarm(ports)
  const broken = [...untold, ...(await runParts(ports, rests ? RESTING_RUN : WHOLE_RUN, run, did))]
  const rounds = 1 + (rests ? 0 : await runWhileHot(ports, run, rest, did, broken))
  if (!rests && rest && isDone(run, broken)) await noteLooked(ports, run, rest.times).catch(() => undefined)
  return { rounds, broken, did }
}
