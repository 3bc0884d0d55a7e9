import { RETENTION_DAYS } from '@hongbao/domain'
import {
  answered,
  type Kept,
  type KeptKind,
  keptKinds,
  type Outcome,
  type PersonRefusal,
} from '@hongbao/types'
import type { Call } from '../call'
import { personOf } from '../person'

const DAYS: Partial<Record<KeptKind, number>> = RETENTION_DAYS

/** How many documents of each kind are kept of the caller, and for how many days. */
export const tellWhatIsKept = async (call: Call): Promise<Outcome<Kept, PersonRefusal>> => {
  const person = await personOf(call)
  const items = keptKinds.map(async (kind) => {
    const forDays = DAYS[kind]
    const count = await call.ports.documents.count(kind, { person })
    return { kind, count, ...(forDays !== undefined && { forDays }) }
  })
  return answered({ items: await Promise.all(items) })
}
