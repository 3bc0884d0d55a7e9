import { allBucketsOf, stockOf } from '@hongbao/domain'
import type { Campaign } from '@hongbao/types'
import type { LedgerEntry, Ports } from '../../ports'
import { countClaims } from '../../stock/count-claims'
import { levelsOf } from '../../stock/lease-units'

export const ledgerOf = async (ports: Ports, { _id, schedule }: Campaign): Promise<LedgerEntry> => {
  const ids = allBucketsOf(_id, schedule).map(({ id }) => id)
  const levels = await levelsOf(ports, ids)
  return {
    claims: await countClaims(ports, _id),
    left: levels.reduce((sum, { left }) => sum + left, 0),
    stock: stockOf(schedule),
  }
}
