import { answered, type Forgotten, type Outcome, type PersonRefusal } from '@hongbao/types'
import type { Call } from '../call'
import { personOf } from '../person'
import { absent, type ForgetRequest, insertOrUpdate, type Ports } from '../ports'

const CLAIMS_A_FIND = 100

/** A claim keeps its two keys only. Without them its unit could be given away twice (docs/claim-protocol.md). */
const stripClaims = async (ports: Ports, person: string): Promise<void> => {
  for (;;) {
    const claims = await ports.documents.find('claims', { person }, { fields: ['_id'], limit: CLAIMS_A_FIND })
    for (const { _id } of claims) {
      await ports.documents.updateOne('claims', { _id, person }, { erase: ['campaignId', 'person', 'at'] })
    }
    if (claims.length < CLAIMS_A_FIND) return
  }
}

/** Carries a request out. It may stop anywhere and be repeated: the request stays open until everything is removed. */
export const carryOut = async (ports: Ports, { _id, person, at }: ForgetRequest): Promise<void> => {
  await stripClaims(ports, person)
  await ports.documents.remove('reminders', { person })
  await ports.documents.remove('questions', { person })
  await ports.documents.updateOne('requests', { _id, at }, { put: { doneAt: ports.clock.now() } })
}

/** Writes the request before anything is removed, so that patrol can finish an interrupted call. */
const record = async (ports: Ports, request: ForgetRequest): Promise<void> => {
  await insertOrUpdate(ports, 'requests', request, { put: { at: request.at }, erase: ['doneAt'] })
}

/** Removes everything about the caller at once. A second call finds nothing and succeeds too. */
export const forgetPerson = async (call: Call): Promise<Outcome<Forgotten, PersonRefusal>> => {
  const { ports } = call
  const person = await personOf(call)
  const at = ports.clock.now()
  const request = { _id: `forget:${person}`, person, at }
  await record(ports, request)
  await carryOut(ports, request)
  return answered({ at })
}

const REQUESTS_A_RUN = 100

/**
 * Carries out requests that an interrupted call left open. Answers how many. One that fails keeps no other waiting; its
 * fault is thrown at the end.
 */
export const carryOutOpenRequests = async (ports: Ports): Promise<number> => {
  const open = await ports.documents.find('requests', { doneAt: absent }, { limit: REQUESTS_A_RUN })
  let done = 0
  let fault: unknown
  for (const request of open) {
    try {
      await carryOut(ports, request)
      done++
    } catch (error) {
      fault ??= error
    }
  }
  if (fault !== undefined) throw fault
  return done
}
