import { type Cell, CSV_START, csvLines } from '@hongbao/domain'
import { answered, type Id, type Outcome, refused } from '@hongbao/types'
import type {
  ClaimStory,
  OperateData,
  OperateRefusal,
  OperateRequest,
  TextPart,
} from '@hongbao/types/operate'
import { claimNumber } from '../../campaigns/claim-number'
import { getCampaign } from '../../campaigns/get-campaign'
import { type Claim, type Ports, within } from '../../ports'
import { logDeed } from '../desk/deeds'
import type { BrandDesk } from '../desk/desk'

/** Claims of one page, and of one part of an export: about 100 KB of the database's 1 MB. */
const PAGE = 100
const PART = 500
/** Sorts after every name in a claim's id, which is hexadecimal. */
const ABOVE_ALL = '~'

type ClaimPage = {
  readonly claims: readonly Claim[]
  /** The name in the last claim's id, when there may be more. */
  readonly next: string | undefined
}

/** Whether a claim still tells whose it is: its person was not forgotten. */
const isNamed = (claim: object): claim is Claim => 'campaignId' in claim

/**
 * Claims of a campaign by descending id, below `after`. The range on `_id` is the whole query, so that a page costs the
 * same in a campaign of a million claims. Claims whose person was forgotten are left out.
 */
const readClaims = async (
  { documents }: Ports,
  campaignId: Id,
  after: string | undefined,
  limit: number,
): Promise<ClaimPage> => {
  const _id = within(`${campaignId}:`, `${campaignId}:${after ?? ABOVE_ALL}`)
  const found = await documents.find('claims', { _id }, { limit, descending: '_id' })
  const last = found.at(-1)?._id
  return {
    claims: found.filter(isNamed),
    next: found.length === limit ? last?.slice(last.indexOf(':') + 1) : undefined,
  }
}

export const listClaims = async (
  { ports }: BrandDesk,
  { campaignId, after }: OperateRequest<'claims'>,
): Promise<Outcome<OperateData<'claims'>, OperateRefusal>> => {
  const { claims, next } = await readClaims(ports, campaignId, after, PAGE)
  const rows = claims.map(({ _id, at }) => ({ number: claimNumber(_id), grantedAt: at }))
  return answered({ claims: rows, ...(next !== undefined && { next }) })
}

/** Finds a claim by the number that a person reads out from their phone, or by more of the same hash. */
export const findClaimByNumber = async (
  { ports }: BrandDesk,
  { campaignId, number }: OperateRequest<'find-claim'>,
): Promise<Outcome<ClaimStory, OperateRefusal>> => {
  const campaign = await getCampaign(ports, campaignId)
  if (!campaign) return refused('NO_CAMPAIGN')
  const _id = within(`${campaignId}:${number}`, `${campaignId}:${number}~`)
  const found = await ports.documents.find('claims', { _id }, { limit: 2 })
  const claim = found.length === 1 ? found[0] : undefined
  if (!claim || !isNamed(claim)) return refused('NO_CLAIM')
  return answered({
    number: claimNumber(claim._id),
    grantedAt: claim.at,
    link: campaign.state === 'archived' ? 'archived' : 'fresh-each-time',
    usableUntil: campaign.usableUntil,
  })
}

const HEADINGS: readonly Cell[] = ['campaign', 'number', 'granted_at']

/** A campaign's claims as CSV, in parts. It names nobody: numbers are hashes. The first part is in the log. */
export const exportClaims = async (
  desk: BrandDesk,
  { campaignId, after }: OperateRequest<'export-claims'>,
): Promise<Outcome<TextPart, OperateRefusal>> => {
  if (after === undefined) await logDeed(desk, desk.brand._id, 'claims-exported', { campaignId })
  const { claims, next } = await readClaims(desk.ports, campaignId, after, PART)
  const rows = claims.map(({ _id, at }) => [campaignId, claimNumber(_id), new Date(at).toISOString()])
  const start = after === undefined ? CSV_START + csvLines([HEADINGS]) : ''
  return answered({ text: start + csvLines(rows), ...(next !== undefined && { next }) })
}
