import { codeText, digitsAt } from '@hongbao/domain'
import { answered, type ChangeRefusal, type CodeRange, type Outcome, refused } from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { codeRound } from '../codes/code-key'
import { newInstance } from '../instance'
import { changeCampaign } from './change-campaign'
import type { Operating, Wanted } from './operating'

/** How many codes one call gives. */
const CODES_A_CALL = 10_000

export type ExportedCodes = { readonly revision: number; readonly codes: readonly string[] }

/**
 * The codes of a published campaign, by their numbers in one drop. That they were taken out, by whom and which, is in the
 * campaign's log before anybody gets one; the codes are not. The same codes can be taken out again.
 */
export const exportCodes = async (
  operating: Operating,
  wanted: Wanted,
  { codes: range }: { readonly codes: CodeRange },
): Promise<Outcome<ExportedCodes, ChangeRefusal>> => {
  if (range.to - range.from > CODES_A_CALL) return refused('INVALID', { field: 'codes.to' })
  const outcome = await changeCampaign(operating, wanted, { kind: 'export-codes', codes: range })
  if (!outcome.ok) return outcome
  const campaign = await getCampaign(operating.ports, wanted.campaignId)
  const round = campaign && (await codeRound(operating.ports, newInstance(), campaign))
  const drop = campaign?.schedule.drops.findIndex(({ id }) => id === range.dropId) ?? -1
  if (!round || drop < 0) return refused('NOT_NOW')
  const codes = Array.from({ length: range.to - range.from }, (_, at) =>
    codeText(digitsAt(round, { drop, n: range.from + at })),
  )
  return answered({ revision: outcome.data.revision, codes })
}
