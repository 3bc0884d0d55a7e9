import { type ClaimPorts, type Instance, StoreFault } from '@hongbao/service'
import { describe, documentsOver, type Operation, type Store } from '@hongbao/service/testing'

/** An operation that a host has sent and that has not reached the store. */
export type Pending = {
  readonly operation: Operation<unknown>
  readonly resolve: (outcome: unknown) => void
  readonly reject: (fault: StoreFault) => void
}

/** One host of a small system. What it sends waits until the explorer delivers it. */
export type SmallHost = {
  readonly name: string
  readonly ports: ClaimPorts
  readonly pending: Pending[]
  memory: Instance
  /** Its present work and every answer since it began: this decides what it does next. */
  work: string | undefined
  /** One higher after each death, so that what the dead host still does is ignored. */
  life: number
}

/** A host on which time stands still: the explorer tries orders of events, not times. */
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

/** Delivers the operation to the store, and the answer to the host. */
export const deliver = (host: SmallHost, pending: Pending, store: Store): void => {
  const outcome = pending.operation.run(store)
  heard(host, pending, JSON.stringify(outcome) ?? 'nothing')
  pending.resolve(outcome)
}

/** Answers the operation with a fault. If `overloaded`, it surely had no effect. */
export const giveUp = (host: SmallHost, pending: Pending, overloaded: boolean): void => {
  heard(host, pending, overloaded ? 'overloaded' : 'fault')
  pending.reject(new StoreFault('given up', overloaded))
}

/** The host dies. Another takes its place and remembers `memory` only. */
export const replace = (host: SmallHost, memory: Instance): void => {
  host.life++
  host.pending.length = 0
  host.work = undefined
  host.memory = memory
}

const mapsAsArrays = (_key: string, value: unknown): unknown => (value instanceof Map ? [...value] : value)

const memoryKey = ({ stock, soldOut }: Instance): string => JSON.stringify([stock, soldOut], mapsAsArrays)

/** Notes that a host begins a piece of work. */
export const begin = (host: SmallHost, work: string): void => {
  host.work = `${work} remembering ${memoryKey(host.memory)}:`
}

/** All that decides what a host does next. */
export const hostKey = ({ memory, work, pending }: SmallHost): string =>
  `${memoryKey(memory)} ${work ?? 'idle'} ${pending.map(({ operation }) => describe(operation)).join()}`
