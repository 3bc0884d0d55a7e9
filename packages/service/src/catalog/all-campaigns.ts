import type { Campaign } from '@hongbao/types'
import { type Ports, within } from '../ports'

/** As many campaigns as one answer of the database, 1 MB at most, surely holds. */
const CAMPAIGNS_A_FIND = 100

/** Above every id: ids hold lower case letters, digits and hyphens. */
const ABOVE_ALL = '~'

/** Every campaign there is, by id from the last to the first. */
export const allCampaigns = async (ports: Ports): Promise<Campaign[]> => {
  const all: Campaign[] = []
  for (;;) {
    const last = all.at(-1)?._id ?? ABOVE_ALL
    const page = await ports.documents.find(
      'campaigns',
      { _id: within('', last) },
      { limit: CAMPAIGNS_A_FIND, descending: '_id' },
    )
    all.push(...page)
    if (page.length < CAMPAIGNS_A_FIND) return all
  }
}
