import { answered, type Outcome } from '@hongbao/types'
import type { exportParts, OperateRefusal, OperateRequest, TextPart } from '@hongbao/types/operate'
import { claimNumber } from '../../campaigns/claim-number'
import { campaignFrom } from '../../campaigns/stored-campaign'
import { type Ports, within } from '../../ports'
import { shownCampaign } from '../campaigns/see-campaign'
import { logDeed } from '../desk/deeds'
import type { BrandDesk } from '../desk/desk'
import { readLogPage } from './log'

type Part = (typeof exportParts)[number]
/** Some of a part's records, and where the next ones begin. */
type Records = { readonly records: readonly object[]; readonly next: string | undefined }
type Read = (ports: Ports, desk: BrandDesk, after: string | undefined) => Promise<Records>

const PAGE = 40
const CLAIMS_A_PAGE = 500
/** Sorts after every id. */
const ABOVE_ALL = '~'

const last = (found: readonly { readonly _id: string }[], limit: number): string | undefined =>
  found.length === limit ? found.at(-1)?._id : undefined

const brandOf: Read = async (_, { brand: { members: _members, ...brand } }) => ({
  records: [brand],
  next: undefined,
})

const campaignsOf: Read = async ({ documents }, { brand }, after = ABOVE_ALL) => {
  const filter = { brandId: brand._id, _id: within('', after) }
  const found = await documents.find('campaigns', filter, { limit: PAGE, descending: '_id' })
  return { records: found.map(campaignFrom).map(shownCampaign), next: last(found, PAGE) }
}

const draftsOf: Read = async ({ documents }, { brand }, after = ABOVE_ALL) => {
  const filter = { brandId: brand._id, state: 'open', _id: within('', after) }
  const found = await documents.find('drafts', filter, { limit: PAGE, descending: '_id' })
  return { records: found, next: last(found, PAGE) }
}

const logOf: Read = async (ports, { brand }, after) => {
  const { rows, next } = await readLogPage(ports, brand._id, after === undefined ? {} : { after })
  return { records: rows, next }
}

const operatorsOf: Read = async (_, { brand }) => ({
  records: Object.entries(brand.members).map(([operator, member]) => ({ operator, ...member })),
  next: undefined,
})

const questionsOf: Read = async ({ documents }, { brand }, after = ABOVE_ALL) => {
  const filter = { brandId: brand._id, order: within('', after) }
  const found = await documents.find('questions', filter, { limit: PAGE, descending: 'order' })
  const records = found.map(({ person: _, ...question }) => question)
  return { records, next: found.length === PAGE ? found.at(-1)?.order : undefined }
}

/** The brand's next campaign, by descending id. */
const campaignBelow = async (ports: Ports, brandId: string, id: string): Promise<string | undefined> => {
  const filter = { brandId, _id: within('', id) }
  const options = { fields: ['brandId'], limit: 1, descending: '_id' } as const
  return (await ports.documents.find('campaigns', filter, options))[0]?._id
}

/** The brand's claims, campaign by campaign. `after`: `campaign` is done, or `campaign:name` is the last claim read. */
const claimsOf: Read = async (ports, { brand }, after = ABOVE_ALL) => {
  const [campaign = '', name] = after.split(':')
  const isOwn = name !== undefined && (await campaignBelow(ports, brand._id, `${campaign}!`)) === campaign
  const campaignId = isOwn ? campaign : await campaignBelow(ports, brand._id, campaign)
  if (campaignId === undefined) return { records: [], next: undefined }
  const _id = within(`${campaignId}:`, isOwn ? after : `${campaignId}:${ABOVE_ALL}`)
  const options = { limit: CLAIMS_A_PAGE, descending: '_id' } as const
  const found = await ports.documents.find('claims', { _id }, options)
  const records = found.flatMap((claim) =>
    'campaignId' in claim ? [{ campaignId, number: claimNumber(claim._id), grantedAt: claim.at }] : [],
  )
  return { records, next: last(found, CLAIMS_A_PAGE) ?? campaignId }
}

const readers: Readonly<Record<Part, Read>> = {
  brand: brandOf,
  campaigns: campaignsOf,
  drafts: draftsOf,
  log: logOf,
  operators: operatorsOf,
  questions: questionsOf,
  claims: claimsOf,
}

/**
 * All that is a brand's own, so that it can leave: one JSON record a line. It holds no secret, no name of one and nobody's
 * openid.
 */
export const exportBrand = async (
  desk: BrandDesk,
  { part, after }: OperateRequest<'export-brand'>,
): Promise<Outcome<TextPart, OperateRefusal>> => {
  if (after === undefined) await logDeed(desk, desk.brand._id, 'brand-exported', { part })
  const { records, next } = await readers[part](desk.ports, desk, after)
  const text = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  return answered({ text, ...(next !== undefined && { next }) })
}
