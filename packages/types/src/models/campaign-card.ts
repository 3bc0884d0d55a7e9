import * as v from 'valibot'
import { type DeliveryKind, deliveryKinds } from './axes/delivery'
import { entryKinds } from './axes/entry'
import type { Campaign } from './campaign'
import { Colour, type FileId, Id, Timestamp } from './primitives'
import { orNothing, Words } from './reading'

/** How much is left, in steps that are coarse enough to be published. */
export const availabilities = ['plenty', 'fast', 'low', 'gone'] as const
export type Availability = (typeof availabilities)[number]

type Picture = v.GenericSchema<unknown, string>

/*
 * What people see of a campaign: its card in lists, and the details on its own page. Answers of `browse` name a picture
 * by its file id, published files by its web address. The rest is the same in both.
 */

const brandOf = (picture: Picture) => v.object({ name: Words, mark: v.fallback(picture, '') })

const cardArt = (picture: Picture) => ({
  cover: picture,
  page: orNothing(picture),
  thumb: picture,
  tint: v.fallback(Colour, ''),
})

const pageArt = (picture: Picture) => ({
  stories: v.fallback(v.array(picture), []),
  storyThumbs: orNothing(v.array(picture)),
  video: orNothing(picture),
})

const schedule = v.object({
  drops: v.pipe(v.array(v.object({ id: v.string(), opensAt: Timestamp, stock: v.number() })), v.minLength(1)),
  endsAt: Timestamp,
  paused: v.fallback(v.boolean(), false),
})

/** What a grant hands over. Absent: a link, as also of a kind that this phone does not know. */
const delivery = orNothing(v.picklist(deliveryKinds))

/** The fields of a card. */
export const cardWith = (picture: Picture) => ({
  id: Id,
  title: Words,
  brand: brandOf(picture),
  art: v.object(cardArt(picture)),
  schedule,
  stockRevision: v.number(),
  /** One of `categories`, or a newer one that this phone does not know. */
  category: orNothing(v.string()),
  delivery,
  /** Who may ask. Absent: anyone. */
  entry: orNothing(v.picklist(entryKinds)),
})

/** The fields that only a campaign's own page shows. */
export const detailsWith = (picture: Picture) => ({
  story: Words,
  rules: v.array(Words),
  ...pageArt(picture),
  usableUntil: Timestamp,
})

/** The cover itself, with all its pictures. */
const shown = {
  title: Words,
  brand: brandOf(v.string()),
  art: v.object({ ...cardArt(v.string()), ...pageArt(v.string()) }),
}

const card = {
  ...cardWith(v.string()),
  ...shown,
  availability: v.fallback(v.picklist(availabilities), 'plenty'),
}

/** A campaign in a list. */
export const CampaignCard = v.object(card)
export type CampaignCard = v.InferOutput<typeof CampaignCard>

/** A campaign on its own page. */
export const CampaignPage = v.object({ ...card, story: Words, rules: v.array(Words), usableUntil: Timestamp })
export type CampaignPage = v.InferOutput<typeof CampaignPage>

/** A cover in the list of somebody's own covers. */
export const MyCover = v.object({
  campaignId: Id,
  grantedAt: Timestamp,
  /** What a person reads out when they ask the brand about their cover. It names nobody. */
  number: orNothing(v.string()),
  ...shown,
  usableUntil: Timestamp,
  delivery,
})
export type MyCover = v.InferOutput<typeof MyCover>

type Details = v.InferOutput<v.ObjectSchema<ReturnType<typeof detailsWith>, undefined>>

/** What a picture is named by: its file id, or the web address of that file. */
type Address = (file: FileId) => string
const itself: Address = (file) => file

/** The kind of a campaign's delivery, as cards and lists of own covers name it. */
export const publishedDelivery = ({ kind }: Campaign['delivery']): { readonly delivery?: DeliveryKind } =>
  kind === 'link' ? {} : { delivery: kind }

/** The card of a stored campaign. */
export const cardOf = (campaign: Campaign, address = itself) => {
  const { _id, title, brand, art, schedule, stockRevision, category, delivery, entry } = campaign
  return {
    id: _id,
    title,
    brand: { name: brand.name, mark: address(brand.mark) },
    art: {
      cover: address(art.cover),
      ...(art.page && { page: address(art.page) }),
      thumb: address(art.thumb),
      tint: art.tint,
    },
    schedule,
    stockRevision,
    ...(category && { category }),
    ...publishedDelivery(delivery),
    ...(entry.kind !== 'anyone' && { entry: entry.kind }),
  }
}

/** The details of a stored campaign. */
export const detailsOf = ({ story, rules, art, usableUntil }: Campaign, address = itself): Details => ({
  story,
  rules,
  stories: art.stories.map(address),
  ...(art.storyThumbs && { storyThumbs: art.storyThumbs.map(address) }),
  ...(art.video && { video: address(art.video) }),
  usableUntil,
})

/** A campaign's page, made of its card and its details. */
export const pageOf = (
  { art, ...card }: CampaignCard,
  { story, rules, usableUntil, stories, storyThumbs, video }: Details,
): CampaignPage => ({
  ...card,
  art: { ...art, stories, storyThumbs, video },
  story,
  rules,
  usableUntil,
})
