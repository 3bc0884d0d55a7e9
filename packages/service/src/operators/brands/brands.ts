import type { BrandMember } from '@hongbao/domain'
import { answered, HOUR, type Outcome, refused, SECOND } from '@hongbao/types'
import type {
  BrandDetail,
  Invited,
  OperateData,
  OperateRefusal,
  OperateRequest,
} from '@hongbao/types/operate'
import { type StoredBrand, within } from '../../ports'
import { changeBrand } from '../desk/change-brand'
import { logDeed } from '../desk/deeds'
import type { BrandDesk, Desk } from '../desk/desk'
import { changeMembers } from '../desk/members'
import { makeInvitation } from '../sign-in/invitations'
import { insertBrand } from '../sign-in/make-owner-token'

/** Brands of one page. */
const PAGE = 100
/** Sorts after every id. */
const ABOVE_ALL = '~'
const ENTERED_MS = HOUR

/** Every brand's name, for the owners of the environment, by descending id. */
export const listBrands = async (
  { ports }: Desk,
  { after }: OperateRequest<'brands'>,
): Promise<Outcome<OperateData<'brands'>, OperateRefusal>> => {
  const filter = { _id: within('', after ?? ABOVE_ALL) }
  const found = await ports.documents.find('brands', filter, {
    fields: ['name'],
    limit: PAGE,
    descending: '_id',
  })
  const brands = found.map(({ _id, name }) => ({ brandId: _id, name }))
  return answered({ brands, ...(found.length === PAGE && { next: found.at(-1)?._id }) })
}

/** Makes a brand and an invitation for its first owner. */
export const createBrand = async (
  desk: Desk,
  { newBrandId, name, ownerName }: OperateRequest<'create-brand'>,
): Promise<Outcome<Invited, OperateRefusal>> => {
  const { ports, operator } = desk
  if (!(await insertBrand(ports, newBrandId, name))) return refused('BRAND_TAKEN')
  const grants = [{ brandId: newBrandId, role: 'owner' as const }]
  const invited = await makeInvitation(ports, {
    grants,
    brandId: newBrandId,
    name: ownerName,
    by: operator._id,
  })
  await logDeed(desk, newBrandId, 'brand-created', { owner: ownerName, invitation: invited.handle })
  return answered(invited)
}

/** Invites an owner of a brand that nobody of it can open any more. The brand's log says so. */
export const restoreOwner = async (
  desk: Desk,
  { ofBrandId, ownerName }: OperateRequest<'restore-owner'>,
): Promise<Outcome<Invited, OperateRefusal>> => {
  const { ports, operator } = desk
  if (!(await ports.documents.get('brands', ofBrandId))) return refused('NO_BRAND')
  const grants = [{ brandId: ofBrandId, role: 'owner' as const }]
  const inviting = { grants, brandId: ofBrandId, name: ownerName, by: operator._id }
  const invited = await makeInvitation(ports, inviting)
  await logDeed(desk, ofBrandId, 'owner-restored', { owner: ownerName, invitation: invited.handle })
  return answered(invited)
}

/** Lets an owner of the environment read a brand for an hour. The log is written first: nobody reads unlogged. */
export const enterBrand = async (
  desk: Desk,
  { ofBrandId, reason }: OperateRequest<'enter-brand'>,
): Promise<Outcome<OperateData<'enter-brand'>, OperateRefusal>> => {
  const { ports, operator } = desk
  const brand = await ports.documents.get('brands', ofBrandId)
  if (!brand) return refused('NO_BRAND')
  const member = brand.members[operator._id]
  if (member && member.until === undefined) return refused('NOTHING_TO_DO')
  await logDeed(desk, ofBrandId, 'brand-entered', { reason })
  const now = ports.clock.now()
  const until = now + ENTERED_MS
  const guest: BrandMember = { role: 'viewer', name: operator.name, since: now, until }
  const entered = await changeMembers(ports, ofBrandId, (members) => ({ ...members, [operator._id]: guest }))
  if (!entered.ok) return entered
  await ports.documents.updateOne(
    'operators',
    { _id: operator._id },
    { put: { [`brands.${ofBrandId}`]: true } },
  )
  return answered({ until })
}

const detailOf = ({ _id, name, mark, authorisation, revision }: StoredBrand): BrandDetail => ({
  brandId: _id,
  name,
  mark,
  authorisation,
  revision,
})

export const seeBrand = async ({ brand }: BrandDesk): Promise<Outcome<BrandDetail, OperateRefusal>> =>
  answered(detailOf(brand))

/** Changes what a brand is called, its mark and its authorisation record. */
export const editBrand = async (
  desk: BrandDesk,
  { from, name, mark, authorisation }: OperateRequest<'edit-brand'>,
): Promise<Outcome<BrandDetail, OperateRefusal>> => {
  const put = { name, ...(mark !== undefined && { mark }), ...(authorisation && { authorisation }) }
  let stands = from
  const changed = await changeBrand<'CONFLICT' | 'NO_BRAND'>(desk.ports, desk.brand._id, (brand) => {
    if (!brand) return { refusal: 'NO_BRAND' }
    stands = brand.revision
    return brand.revision === from ? { put } : { refusal: 'CONFLICT' }
  })
  if (!changed) return refused('TOO_MANY', { retryAfterMs: SECOND })
  if ('refusal' in changed) return refused(changed.refusal, { revision: stands })
  await logDeed(desk, desk.brand._id, 'brand-edited', { fields: Object.keys(put).join(' ') })
  return answered(detailOf(changed.brand))
}
