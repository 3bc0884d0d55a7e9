import type { Id } from '@hongbao/types'
import type { OperatorId } from '@hongbao/types/operate'
import { orderOf } from '../../order-of'
import { type Deed, ENVIRONMENT_LOG, type Ports } from '../../ports'
import type { Desk } from './desk'

type Told = Pick<Deed, 'what' | 'details'>

/** Logs what was done, by an operator or by whoever prepared the environment. */
export const logDeedBy = async (
  ports: Ports,
  operator: OperatorId | undefined,
  brandId: Id | undefined,
  { what, details }: Told,
): Promise<void> => {
  const at = ports.clock.now()
  const _id = orderOf(at, ports.chance.name())
  const by = operator === undefined ? {} : { operator }
  await ports.documents.insert('deeds', {
    _id,
    brandId: brandId ?? ENVIRONMENT_LOG,
    at,
    ...by,
    what,
    details,
  })
}

/** Logs what an operator does in a brand, or in the environment where `brandId` is absent. */
export const logDeed = (
  { ports, operator }: Pick<Desk, 'ports' | 'operator'>,
  brandId: Id | undefined,
  what: Deed['what'],
  details: Deed['details'] = {},
): Promise<void> => logDeedBy(ports, operator._id, brandId, { what, details })
