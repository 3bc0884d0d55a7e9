import { raiseAlert } from '../alerts/raise-alert'
import { type AlertingPorts, atLeast, type PublishingPorts } from '../ports'
import { archiveEnded } from './archive-ended'
import { finishChanges } from './finish-changes'
import { measure } from './measure'
import { publishCatalog } from './publish-catalog'
import { reclaimLeases } from './reclaim-leases'
import { reconcileStock } from './reconcile-stock'
import { tidy } from './tidy'
import { watch } from './watch'

export type PatrolPorts = PublishingPorts & AlertingPorts

type Parts = Readonly<Record<string, (ports: PatrolPorts) => Promise<object>>>

/** Run once a minute, in this order. `watch` comes last, because a robot may be slow. */
const EVERY_MINUTE: Parts = {
  reclaim: reclaimLeases,
  finish: finishChanges,
  publish: publishCatalog,
  archive: archiveEnded,
  reconcile: reconcileStock,
  measure,
  tidy,
  watch,
}
/** Run every five seconds while a lease is open. */
const WHILE_HOT: Parts = { reclaim: reclaimLeases, publish: publishCatalog }

/** The function has 60 s. A round that begins before this limit may end after it. */
const RUN_MS = 40_000
const PAUSE_MS = 5_000

/** `did`: what each part did in its last round. `broken`: the parts that failed, and why. */
export type Patrolled = {
  readonly rounds: number
  readonly broken: readonly string[]
  readonly did: Readonly<Record<string, object>>
}

/** Runs the parts one after another. A part that fails does not stop the others. */
const runParts = async (ports: PatrolPorts, parts: Parts, did: Record<string, object>): Promise<string[]> => {
  const broken: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    try {
      did[name] = await part(ports)
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
      await raiseAlert(ports, { rule: 'patrol-broken', subject: name, detail: {} }).catch(() => undefined)
    }
  }
  return broken
}

/** Whether a lease is open: somebody is claiming, or was a moment ago. */
const isHot = async (ports: PatrolPorts): Promise<boolean> =>
  (await ports.documents.find('buckets', { open: atLeast(1) }, { fields: ['_id'], limit: 1 })).length > 0

const isHotOrUnknown = (ports: PatrolPorts): Promise<boolean> => isHot(ports).catch(() => true)

/**
 * The upkeep of stock, changes, catalog, metrics and alerts. It runs one round; while leases are open it runs more
 * rounds, until shortly before the function's time is up. It may run twice at once, stop anywhere and be late, as
 * each part may.
 */
export const patrol = async (ports: PatrolPorts): Promise<Patrolled> => {
  const until = ports.clock.now() + RUN_MS
  const did: Record<string, object> = {}
  const broken = await runParts(ports, EVERY_MINUTE, did)
  let rounds = 1
  while (ports.clock.now() + PAUSE_MS < until && (await isHotOrUnknown(ports))) {
    await ports.clock.sleep(PAUSE_MS)
    broken.push(...(await runParts(ports, WHILE_HOT, did)))
    rounds++
  }
  return { rounds, broken, did }
}
