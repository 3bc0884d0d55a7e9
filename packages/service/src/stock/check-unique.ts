import { raiseAlert } from '../alerts'
import { type Guarded, type Ports, PROBE, uniqueFields } from '../ports'

/** A check elsewhere may remove this one's probe. Then the result is unknown, and it probes again. */
const LOOKS = 3

/**
 * Tries to insert two documents with one value, which nothing else ever has. Undefined when the result is unknown.
 * Probes must not stay: with two documents of one value nobody could create the index any more. So each check removes
 * its own probes at the end, and at the beginning those of earlier or late checks.
 */
const refusesTwice = async (ports: Ports, collection: Guarded): Promise<boolean | undefined> => {
  const { documents, chance } = ports
  await documents.removeProbes(collection)
  const value = `probe-${chance.name()}`
  const insert = (_id: string) =>
    documents.insert(collection, { _id, [uniqueFields[collection]]: value, void: true } as never)
  const first = `${PROBE}${chance.name()}`
  await insert(first)
  const wasRefused = (await insert(`${PROBE}${chance.name()}`)) !== 'inserted'
  const wasThere = (await documents.get(collection, first)) !== undefined
  await documents.removeProbes(collection)
  if (wasRefused) return true
  return wasThere ? false : undefined
}

/** Whether the database refuses a second document with the same value. Undefined when the result is unknown. */
export const isUnique = async (ports: Ports, collection: Guarded): Promise<boolean | undefined> => {
  for (let look = 0; look < LOOKS; look++) {
    const refuses = await refusesTwice(ports, collection)
    if (refuses !== undefined) return refuses
  }
  return undefined
}

/**
 * Throws unless the database refuses a second document with the same value of the field that must be unique. The claim
 * protocol rests on that index (docs/claim-protocol.md), and on the platform somebody has to create it by hand.
 */
export const checkUnique = async (ports: Ports, collection: Guarded): Promise<void> => {
  if (await isUnique(ports, collection)) return
  const field = uniqueFields[collection]
  await raiseAlert(ports, { rule: 'unique-index-missing', subject: collection, detail: { field } })
  throw new Error(
    `The collection "${collection}" has no unique index on "${field}": make it before any campaign opens.`,
  )
}
