import type { Id, Timestamp } from '@hongbao/types'
import { inParts } from '../../in-parts'
import { beginsWith, type Ports, present } from '../../ports'

const NUMBERS_A_FIND = 100
/** Numbers that are erased at once. */
const LANES = 10

/**
 * Erases a campaign's numbers, given away or not. Their documents stay, so that a late import or a late hand-over meets
 * them and changes nothing. False when time is up before all are erased.
 */
export const eraseNumbers = async (ports: Ports, campaignId: Id, until: Timestamp): Promise<boolean> => {
  const filter = { _id: beginsWith(`${campaignId}#`), number: present }
  for (;;) {
    const found = await ports.documents.find('serials', filter, { fields: ['_id'], limit: NUMBERS_A_FIND })
    for (const lane of inParts(found, LANES)) {
      await Promise.all(
        lane.map(({ _id }) => ports.documents.updateOne('serials', { _id }, { erase: ['number'] })),
      )
    }
    if (found.length < NUMBERS_A_FIND) return true
    if (ports.clock.now() >= until) return false
  }
}
