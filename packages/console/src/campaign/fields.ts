import {
  type Art,
  type Brand,
  CampaignContent,
  type Category,
  type DraftContent,
  type Localized,
  type RiskPolicy,
  type Timestamp,
} from '@hongbao/types'
import * as v from 'valibot'

/** A drop as it is being written. */
export type DropFields = {
  readonly id: string
  readonly opensAt: Timestamp | undefined
  readonly stock: number | undefined
}

/** A campaign as it is being written: everything may still be missing. */
export type Fields = {
  readonly title: Localized
  readonly story: Localized
  readonly rules: readonly Localized[]
  readonly brand: { readonly name: Localized; readonly mark: string }
  readonly art: Art | undefined
  readonly drops: readonly DropFields[]
  readonly endsAt: Timestamp | undefined
  readonly usableUntil: Timestamp | undefined
  readonly rank: number
  readonly category: Category | undefined
  readonly risk: RiskPolicy | undefined
  /** What the form does not show and must not lose. */
  readonly rest: Partial<Pick<DraftContent, 'entry' | 'allotment' | 'delivery' | 'brandId'>>
}

export const NOTHING_WRITTEN: Localized = { zh: '', en: '' }

/** English that is left out is the Chinese text, because people with an English phone must read something. */
const spoken = ({ zh, en }: Localized): Localized => ({ zh, en: en.trim() === '' ? zh : en })
const written = ({ zh, en }: Localized): Localized => ({ zh, en: en === zh ? '' : en })

/** The parts of a campaign's content that the form writes. */
export const parts = [
  'title',
  'story',
  'rules',
  'brand',
  'art',
  'schedule',
  'usableUntil',
  'rank',
  'category',
  'risk',
] as const
export type Part = (typeof parts)[number]

const isEmpty = ({ zh, en }: Localized): boolean => zh.trim() === '' && en.trim() === ''

const candidate = (fields: Fields): Readonly<Record<Part, unknown>> => ({
  title: spoken(fields.title),
  story: spoken(fields.story),
  rules: fields.rules.filter((rule) => !isEmpty(rule)).map(spoken),
  brand: { name: spoken(fields.brand.name), mark: fields.brand.mark },
  art: fields.art,
  schedule: { drops: fields.drops, endsAt: fields.endsAt },
  usableUntil: fields.usableUntil,
  rank: fields.rank,
  category: fields.category,
  risk: fields.risk,
})

/** Whether one part is well formed. `category` and `risk` may be absent. */
const isWhole = (part: Part, value: unknown): boolean => v.is(CampaignContent.entries[part], value)

/** What can be kept of it so far: every part that is well formed. */
export const contentOf = (fields: Fields): DraftContent => {
  const all = candidate(fields)
  const whole = parts.filter((part) => all[part] !== undefined && isWhole(part, all[part]))
  const content = Object.fromEntries(
    whole.map((part) => [part, v.parse(CampaignContent.entries[part], all[part])]),
  )
  return { ...fields.rest, ...content }
}

/** The parts that publishing needs and that are missing or not well formed, in the order of the form. */
export const missingParts = (fields: Fields): readonly Part[] => {
  const all = candidate(fields)
  return parts.filter((part) => !isWhole(part, all[part]))
}

/** What a form begins with that shows a kept draft; what the draft lacks comes from `blank`. */
export const fieldsOf = (content: DraftContent, blank: Fields): Fields => ({
  title: content.title ? written(content.title) : blank.title,
  story: content.story ? written(content.story) : blank.story,
  rules: content.rules?.map(written) ?? blank.rules,
  brand: content.brand ? { ...content.brand, name: written(content.brand.name) } : blank.brand,
  art: content.art ?? blank.art,
  drops: content.schedule?.drops ?? blank.drops,
  endsAt: content.schedule?.endsAt ?? blank.endsAt,
  usableUntil: content.usableUntil ?? blank.usableUntil,
  rank: content.rank ?? blank.rank,
  category: content.category,
  risk: content.risk,
  rest: {
    ...(content.entry && { entry: content.entry }),
    ...(content.allotment && { allotment: content.allotment }),
    ...(content.delivery && { delivery: content.delivery }),
    ...(content.brandId && { brandId: content.brandId }),
  },
})

/** An id for a drop that differs from the others' ids. */
export const newDropId = (drops: readonly DropFields[]): string => {
  const taken = new Set(drops.map(({ id }) => id))
  let n = drops.length + 1
  while (taken.has(`drop-${n}`)) n += 1
  return `drop-${n}`
}

/** What a new campaign begins with. */
export const blankFields = (
  brand: Pick<Brand, 'name'> & { readonly mark: string },
  rules: readonly Localized[],
): Fields => ({
  title: NOTHING_WRITTEN,
  story: NOTHING_WRITTEN,
  rules,
  brand: { ...brand, name: written(brand.name) },
  art: undefined,
  drops: [{ id: 'drop-1', opensAt: undefined, stock: undefined }],
  endsAt: undefined,
  usableUntil: undefined,
  rank: 0,
  category: undefined,
  risk: undefined,
  rest: {},
})
