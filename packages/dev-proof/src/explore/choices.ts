import type { Operation } from '@hongbao/service/testing'
import { deliver, giveUp, isWrite, type Pending, replace, type SmallHost } from './small-host'
import { checked, type SmallSystem, startClaim, startPatrol } from './small-system'

/** One thing that can happen next. */
export type Choice = { readonly text: () => string; readonly take: () => void }

const say = ({ name, id, collection }: Operation<unknown>): string => `${name} ${collection} ${id ?? ''}`

const faultsOf = (system: SmallSystem, host: SmallHost, pending: Pending): Choice[] => {
  if (system.faults === 0) return []
  const { operation } = pending
  const choice = (what: string, happens: () => void): Choice => ({
    text: () => `${host.name}: ${say(operation)}: ${what}`,
    take: () => {
      system.faults--
      happens()
    },
  })
  const haunt = () => system.ghosts.push(operation)
  const die = () => replace(host, system.warm())
  const refuse = choice('refused for load', () => giveUp(host, pending, true))
  if (!isWrite(operation)) {
    return [refuse, choice('dies', die), choice('given up', () => giveUp(host, pending, false))]
  }
  // A request that may still arrive may also never arrive, so lost requests need no choice of their own.
  return [
    refuse,
    choice('given up, may yet arrive', () => {
      giveUp(host, pending, false)
      haunt()
    }),
    choice('dies, and it may yet arrive', () => {
      die()
      haunt()
    }),
    choice('arrives, and may arrive again', () => {
      checked(system, () => deliver(host, pending, system.store))
      haunt()
    }),
  ]
}

const workOf = (system: SmallSystem, host: SmallHost): Choice[] =>
  host.pending.flatMap((pending) => [
    {
      text: () => `${host.name}: ${say(pending.operation)}`,
      take: () => checked(system, () => deliver(host, pending, system.store)),
    },
    ...faultsOf(system, host, pending),
  ])

/** People, or idle hosts, that do not differ yet are interchangeable: only the first of each kind is tried. */
const firstOfEach = <T>(items: readonly T[], likeness: (item: T) => string): T[] => {
  const seen = new Map<string, T>()
  for (const item of items) if (!seen.has(likeness(item))) seen.set(likeness(item), item)
  return [...seen.values()]
}

const isIdle = (host: SmallHost): boolean => host.work === undefined
const holdsNothing = ({ memory }: SmallHost): boolean =>
  [...memory.stock.values()].every(({ units, lease }) => units.length === 0 && lease === undefined)

const claimsToStart = (system: SmallSystem, taps: number): Choice[] => {
  const people = firstOfEach(
    system.people.filter((person) => person.taps > 0),
    (person) => (person.taps === taps ? 'new' : person.name),
  )
  const hosts = firstOfEach(system.instances.filter(isIdle), (host) =>
    holdsNothing(host) && host.life === 0 && host.memory.soldOut.size === 0 ? 'new' : host.name,
  )
  return hosts.flatMap((host) =>
    people.map((person) => ({
      text: () => `${host.name} begins to serve ${person.openid}`,
      take: () => startClaim(system, host, person),
    })),
  )
}

const patrolsToStart = (system: SmallSystem): Choice[] => {
  const host = system.patrols.find(isIdle)
  if (!host || system.patrolsLeft === 0) return []
  return [{ text: () => `${host.name} begins to reclaim`, take: () => startPatrol(system, host) }]
}

const ghostsToArrive = (system: SmallSystem): Choice[] =>
  system.ghosts.map((ghost, n) => ({
    text: () => `late: ${say(ghost)}`,
    take: () => {
      system.ghosts.splice(n, 1)
      checked(system, () => ghost.run(system.store))
    },
  }))

/** Everything that can happen next, always in the same order. Empty when everybody is done. */
export const choicesOf = (system: SmallSystem, taps: number): Choice[] => {
  const atWork = [...system.instances, ...system.patrols].flatMap((host) => workOf(system, host))
  const choices = [...atWork, ...claimsToStart(system, taps), ...patrolsToStart(system)]
  return choices.length === 0 ? [] : [...choices, ...ghostsToArrive(system)]
}
