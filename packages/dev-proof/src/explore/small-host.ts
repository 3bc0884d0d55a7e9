import { type ClaimPorts, type Instance, StoreFault } from '@hongbao/service'
import { describe, documentsOver, type Operation, type Store } from '@hongbao/service/testing'

/** An operation that a host has sent and that has not reached the store. */
export type Pending = {
  readonly operation: Operation<unknown>
  readonly resolve: (outcome: unknown) => void
  readonly reject: (fault: StoreFault) => void
}

/** One host of a small system; nothing becomes of what it sends until the search says so. */
export type SmallHost = {
  readonly name: string
  readonly ports: ClaimPorts
  readonly pending: Pending[]
  memory: Instance
  /** What it is at work on and what it was answered since: all that decides what it does next. */
  work: string | undefined
  /** Moves when it dies, so that what its former self still does is ignored. */
  life: number
}

/** Time stands still in a small system: a search over schedules has no use for it. */
export const newSmallHost = (name: string, nowMs: number, memory: Instance): SmallHost => {
  const pending: Pending[] = []
  const documents = documentsOver(
    (operation) =>
      new Promise((resolve, reject) => {
        pending.push({ operation, resolve: resolve as Pending['resolve'], reject })
      }),
  )
  const coverApi = { link: async () => ({ url: 'https://support.weixin.qq.com/cover' }) }
  const risk = { rank: async () => 0 }
  const clock = { now: () => nowMs, sleep: async () => undefined }
  let names = 0
  const chance = { fraction: () => 0, name: () => `l${name}${names++}`, key: () => 'key' }
  return {
    name,
    memory,
    pending,
    work: undefined,
    life: 0,
    ports: { documents, coverApi, risk, clock, chance },
  }
}

export const isWrite = ({ name }: Operation<unknown>): boolean => name === 'insert' || name === 'updateOne'

const heard = (host: SmallHost, pending: Pending, answer: string): void => {
  host.pending.splice(host.pending.indexOf(pending), 1)
  host.work += ` ${describe(pending.operation)} = ${answer};`
}

/** The operation reaches the store, and its answer the host. */
export const deliver = (host: SmallHost, pending: Pending, store: Store): void => {
  const outcome = pending.operation.run(store)
  heard(host, pending, JSON.stringify(outcome) ?? 'nothing')
  pending.resolve(outcome)
}

/** The host is told that nobody knows what became of it or, if `overloaded`, that nothing did. */
export const giveUp = (host: SmallHost, pending: Pending, overloaded: boolean): void => {
  heard(host, pending, overloaded ? 'overloaded' : 'fault')
  pending.reject(new StoreFault('given up', overloaded))
}

/** The host dies; another takes its place, which remembers `memory` only. */
export const replace = (host: SmallHost, memory: Instance): void => {
  host.life++
  host.pending.length = 0
  host.work = undefined
  host.memory = memory
}

const mapsAsArrays = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

const memoryKey = ({ stock, soldOut }: Instance): string => JSON.stringify([stock, soldOut], mapsAsArrays)

/** Marks the beginning of a piece of work, from which on the host is not idle. */
export const begin = (host: SmallHost, work: string): void => {
  host.work = `${work} remembering ${memoryKey(host.memory)}:`
}

/** All that decides what a host does next. */
export const hostKey = ({ memory, work, pending }: SmallHost): string =>
  `${memoryKey(memory)} ${work ?? 'idle'} ${pending.map(({ operation }) => describe(operation)).join()}`
