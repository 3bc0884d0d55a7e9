import type { Drop } from '@hongbao/types'
import { changeCampaign } from './change-campaign'
import type { ChangeOutcome, Operating, Wanted } from './operating'

/** Adds stock as a new drop with buckets of its own. The drop's id is drawn at random: no other drop ever had it. */
export const addStock = (
  operating: Operating,
  wanted: Wanted,
  { opensAt, stock }: Pick<Drop, 'opensAt' | 'stock'>,
): Promise<ChangeOutcome> => {
  const id = operating.ports.chance.name()
  return changeCampaign(operating, wanted, { kind: 'add-stock', drop: { id, opensAt, stock } })
}
