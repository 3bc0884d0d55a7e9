import { Violation } from '../check/violation'
import { onceSettled } from '../scheduler/scheduler'
import { deliver } from './small-host'
import { checked, type SmallSystem, startClaim, startPatrol } from './small-system'

export const settled = (): Promise<void> => new Promise(onceSettled)

const workToTheEnd = async (system: SmallSystem): Promise<void> => {
  const hosts = [...system.instances, ...system.patrols]
  for (;;) {
    await settled()
    const host = hosts.find(({ pending }) => pending.length > 0)
    const [pending] = host?.pending ?? []
    if (!host || !pending || system.violation) return
    checked(system, () => deliver(host, pending, system.store))
  }
}

const reclaim = async (system: SmallSystem): Promise<void> => {
  const [patrol] = system.patrols
  if (!patrol) return
  startPatrol(system, patrol)
  await workToTheEnd(system)
}

const checkSettled = ({ ledger }: SmallSystem): void => {
  for (const [id, { units, left, claims, leased }] of ledger.buckets()) {
    if (leased === 0 && left + claims === units) continue
    throw new Violation('nothing-leaks', `bucket ${id}: ${claims} claimed + ${left} left of ${units}`)
  }
}

/** Everybody taps once more, with no fault. A person without a claim must get one while units are left. */
const checkReachable = async (system: SmallSystem): Promise<void> => {
  const [instance] = system.instances
  if (!instance) return
  for (const person of system.people) {
    startClaim(system, instance, person)
    await workToTheEnd(system)
  }
  for (const [id, { units, claims }] of system.ledger.buckets()) {
    if (claims === Math.min(units, system.people.length)) continue
    throw new Violation(
      'stock-reachable',
      `${id}: all ${system.people.length} asked, ${claims} of ${units} claimed`,
    )
  }
}

/**
 * Checks a system in which nothing more goes wrong: it reclaims, lets late requests arrive, reclaims, and lets
 * everybody tap.
 */
export const checkEnding = async (system: SmallSystem): Promise<void> => {
  await reclaim(system)
  for (const ghost of system.ghosts.splice(0)) checked(system, () => ghost.run(system.store))
  await reclaim(system)
  checked(system, () => checkSettled(system))
  if (system.violation) return
  await checkReachable(system).catch((error: unknown) =>
    checked(system, () => {
      throw error
    }),
  )
}
