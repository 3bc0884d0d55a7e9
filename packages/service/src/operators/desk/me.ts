import { roleIn } from '@hongbao/domain'
import type { Id } from '@hongbao/types'
import type { Me } from '@hongbao/types/operate'
import { oneOf, type Ports, type StoredBrand, type StoredOperator } from '../../ports'

/** The brands where an operator has a role now, by id. */
export const brandsOf = async (ports: Ports, { _id, brands }: StoredOperator): Promise<StoredBrand[]> => {
  const ids: Id[] = Object.keys(brands)
  if (ids.length === 0) return []
  const found = await ports.documents.find('brands', { _id: oneOf(ids) })
  const now = ports.clock.now()
  return found
    .filter(({ members }) => roleIn(members, _id, now) !== undefined)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
}

/** An operator as they see themselves. */
export const meOf = async (ports: Ports, operator: StoredOperator): Promise<Me> => {
  const brands = (await brandsOf(ports, operator)).flatMap(({ _id, name, members }) => {
    const member = members[operator._id]
    if (!member) return []
    const { role, until } = member
    return [{ brandId: _id, name, role, ...(until !== undefined && { until }) }]
  })
  return {
    operator: operator._id,
    name: operator.name,
    environment: operator.environment === true,
    brands,
  }
}
