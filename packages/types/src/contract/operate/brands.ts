import * as v from 'valibot'
import { FileId, Id, Localized, Timestamp } from '../../models/primitives'
import { listOf, orNothing, Words } from '../../models/reading'
import { type Actions, Cursor, inBrand, Label, paged, TextPart } from './action'

/** On what grounds a brand gives these covers out: whose the work is, and who agreed when. */
export const Authorisation = v.strictObject({
  holder: Label,
  note: v.pipe(v.string(), v.trim(), v.maxLength(1_000)),
  until: v.optional(Timestamp),
})
export type Authorisation = v.InferOutput<typeof Authorisation>

export const BrandDetail = v.object({
  brandId: v.string(),
  name: Words,
  mark: orNothing(v.string()),
  revision: v.number(),
  authorisation: orNothing(Authorisation),
})
export type BrandDetail = v.InferOutput<typeof BrandDetail>

export const BrandRow = v.object({ brandId: v.string(), name: Words })
export type BrandRow = v.InferOutput<typeof BrandRow>

/** An invitation. Its token is told only here; whoever scans it first and accepts takes it. */
export const Invited = v.object({
  /** The page draws `INVITATION_CODE` and this as a QR code. */
  token: v.string(),
  handle: v.string(),
  expiresAt: Timestamp,
})
export type Invited = v.InferOutput<typeof Invited>

/** The parts of a brand's export: each is a text of its own, to be saved as `PART.json` or `PART.csv`. */
export const exportParts = [
  'brand',
  'campaigns',
  'drafts',
  'log',
  'operators',
  'questions',
  'claims',
] as const

export const brandActions = {
  /** Every brand of the environment, by id. It tells their names and nothing in them. */
  brands: {
    needs: 'environment',
    request: paged,
    answer: v.object({ brands: listOf(BrandRow), next: orNothing(v.string()) }),
  },
  /** Makes a brand and invites its first owner. */
  'create-brand': {
    needs: 'environment',
    request: { newBrandId: Id, name: Localized, ownerName: Label },
    answer: Invited,
  },
  /** Invites an owner of a brand whose owners have lost their phones. The brand's log says so. */
  'restore-owner': {
    needs: 'environment',
    request: { ofBrandId: Id, ownerName: Label },
    answer: Invited,
  },
  /** Lets an owner of the environment read a brand for an hour. The brand's log says so. */
  'enter-brand': {
    needs: 'environment',
    request: { ofBrandId: Id, reason: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200)) },
    answer: v.object({ until: Timestamp }),
  },
  brand: { needs: 'viewer', request: inBrand, answer: BrandDetail },
  /** `from`: the brand's revision. */
  'edit-brand': {
    needs: 'owner',
    request: {
      ...inBrand,
      from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      name: Localized,
      mark: v.optional(FileId),
      authorisation: v.optional(Authorisation),
    },
    answer: BrandDetail,
  },
  /** All that is a brand's own, in parts. No secret, no openid. Each part that is read is in the log. */
  'export-brand': {
    needs: 'owner',
    request: { ...inBrand, part: v.picklist(exportParts), after: v.optional(Cursor) },
    answer: TextPart,
  },
} as const satisfies Actions
