import { RETENTION_DAYS } from '@hongbao/domain'
import {
  answered,
  type Kept,
  type KeptKind,
  keptKinds,
  type Outcome,
  type PersonRefusal,
} from '@hongbao/types'
import type { Instance } from '../instance'
import { personOf } from '../person'
import type { Ports } from '../ports'

const DAYS: Partial<Record<KeptKind, number>> = RETENTION_DAYS

/** How much of each kind is kept of the person behind `openid`, and for how long. */
export const tellWhatIsKept = async (
  ports: Ports,
  instance: Instance,
  openid: string,
): Promise<Outcome<Kept, PersonRefusal>> => {
  const person = await personOf(ports, instance, openid)
  const items = keptKinds.map(async (kind) => {
    const forDays = DAYS[kind]
    const count = await ports.documents.count(kind, { person })
    return { kind, count, ...(forDays !== undefined && { forDays }) }
  })
  return answered({ items: await Promise.all(items) })
}
