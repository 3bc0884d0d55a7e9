import type { BatchSummary, Id } from '@hongbao/types'
import { countNumbers, freeBelow } from '../deliveries/serial/serial-documents'
import { beginsWith, findAll, type Ports } from '../ports'

const BATCHES_A_FIND = 100

/** A campaign's batches of serial numbers, with counts and without a number. */
export const listBatches = async (ports: Ports, campaignId: Id): Promise<BatchSummary[]> => {
  const batches = await findAll(ports, 'batches', { campaignId }, { pageSize: BATCHES_A_FIND })
  return Promise.all(
    batches.map(async ({ batch, actor, at }) => {
      const ofBatch = { campaignId, batch }
      const taken = { ...ofBatch, holder: beginsWith(`${campaignId}:`) }
      return {
        batch,
        actor,
        at,
        numbers: await ports.documents.count('serials', ofBatch),
        taken: await ports.documents.count('serials', taken),
      }
    }),
  )
}

/** How many serial numbers a campaign has, and how many of them are free. */
export const countSerials = async (
  ports: Ports,
  campaignId: Id,
): Promise<{ readonly numbers: number; readonly free: number }> => ({
  numbers: await countNumbers(ports, campaignId),
  free: await ports.documents.count('serials', { holder: freeBelow(campaignId) }),
})
