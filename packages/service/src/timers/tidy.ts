import { keptSince, minuteOf } from '@hongbao/domain'
import { forgetGoneFiles, giveUpUnnamedFiles, removeGoingFiles } from '../catalog/file-records'
import { putPointersAgain } from '../catalog/pointers'
import { carryOutOpenRequests } from '../people/forget-person'
import { below, type Filter, type PublishingPorts, type Removable, within } from '../ports'
import { archiveEnded } from './archive-ended'

/** What a run did, for its log: how many were removed, by kind. */
export type Tidied = Readonly<Record<string, number>>

/** One kind of things to remove, and what removes them. It answers how many. */
type Chore = readonly [kind: string, run: (ports: PublishingPorts) => Promise<number>]

const removeOld =
  (collection: Removable, filter: (now: number) => Filter) =>
  ({ documents, clock }: PublishingPorts): Promise<number> =>
    documents.remove(collection, filter(clock.now()))

const FORGET: Chore = ['forgotten', (ports) => carryOutOpenRequests(ports)]

const CHORES: readonly Chore[] = [
  ['unnamed', giveUpUnnamedFiles],
  ['files', removeGoingFiles],
  ['gone', forgetGoneFiles],
  ['reminders', removeOld('reminders', (now) => ({ opensAt: below(keptSince('reminders', now)) }))],
  ['questions', removeOld('questions', (now) => ({ at: below(keptSince('questions', now)) }))],
  ['requests', removeOld('requests', (now) => ({ doneAt: within(1, keptSince('requests', now)) }))],
  ['metrics', removeOld('metrics', (now) => ({ at: below(keptSince('metrics', now)) }))],
  ['counters', removeOld('counters', (now) => ({ at: below(keptSince('counters', now)) }))],
  ['alerts', removeOld('alerts', (now) => ({ closedAt: within(1, keptSince('alerts', now)) }))],
  [
    'reconciliations',
    removeOld('reconciliations', (now) => ({ at: below(keptSince('reconciliations', now)) })),
  ],
  ['signIns', removeOld('signIns', (now) => ({ at: below(keptSince('operating', now)) }))],
  ['sessions', removeOld('sessions', (now) => ({ expiresAt: below(keptSince('operating', now)) }))],
  ['invitations', removeOld('invitations', (now) => ({ expiresAt: below(keptSince('operating', now)) }))],
  ['uploads', removeOld('uploads', (now) => ({ at: below(keptSince('operating', now)) }))],
  ['parts', removeOld('parts', (now) => ({ at: below(keptSince('operating', now)) }))],
]

/** Does each; a chore that fails keeps no other waiting, and its fault is thrown at the end. */
const doAll = async (ports: PublishingPorts, chores: readonly Chore[]): Promise<Tidied> => {
  const tidied: Record<string, number> = {}
  const faults: unknown[] = []
  for (const [kind, chore] of chores) {
    try {
      tidied[kind] = await chore(ports)
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw faults[0]
  return tidied
}

/**
 * Removes documents and files whose retention has ended (domain/retention.ts), and finishes requests to be forgotten.
 */
export const tidy = (ports: PublishingPorts): Promise<Tidied> => doAll(ports, [FORGET, ...CHORES])

/** What may wait for some minutes, each in its turn, so that a minute in which nothing happens costs next to nothing. */
const IN_TURN: readonly Chore[] = [
  FORGET,
  ['pointers', putPointersAgain],
  ['archived', async (ports) => (await archiveEnded(ports)).begun],
  ...CHORES,
]

/** One chore a minute, each again after as many minutes as there are chores. */
export const tidyInTurn = (ports: PublishingPorts): Promise<Tidied> =>
  doAll(
    ports,
    IN_TURN.filter((_, n) => n === minuteOf(ports.clock.now()) % IN_TURN.length),
  )
