import { importNumbers, type Operating } from '@hongbao/service'
import { type Campaign, type CampaignContent, type Id, LINES_A_CALL } from '@hongbao/types'

/** Imports a batch of serial numbers that no other batch has, if the campaign's grants hand over numbers. */
export const importFor = async (
  operating: Operating,
  campaignId: Id,
  { delivery }: Pick<Campaign | CampaignContent, 'delivery'>,
  batch: Id,
  count: number,
): Promise<void> => {
  if (delivery.kind !== 'serial') return
  for (let from = 1; from <= count; from += LINES_A_CALL) {
    const length = Math.min(LINES_A_CALL, count - from + 1)
    const lines = Array.from({ length }, (_, n) => `${campaignId}-${batch}-${from + n}`)
    await importNumbers(operating, { campaignId, batch, from, lines })
  }
}
