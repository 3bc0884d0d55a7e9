import {
  availabilities,
  type BrowseData,
  type CampaignCard,
  type CampaignPage,
  type Claimed,
  Colour,
  Id,
  type Link,
  type MyCover,
  Timestamp,
} from '@hongbao/types'
import * as v from 'valibot'
import { listOf } from './list-of'

/*
 * The contract as this version of the phone needs it: a later server may send more than is named here, and what
 * can be done without has a stand-in, so that an old client goes on working.
 */

const Words = v.object({ zh: v.string(), en: v.string() })
const Address = v.fallback(v.optional(v.string()), undefined)
const Art = v.object({
  cover: v.string(),
  thumb: v.string(),
  page: Address,
  stories: v.fallback(v.array(v.string()), []),
  storyThumbs: v.fallback(v.optional(v.array(v.string())), undefined),
  video: Address,
  tint: v.fallback(Colour, ''),
})
const Brand = v.object({ name: Words, mark: v.fallback(v.string(), '') })
const Schedule = v.object({
  drops: v.pipe(v.array(v.object({ id: v.string(), opensAt: Timestamp, stock: v.number() })), v.minLength(1)),
  endsAt: Timestamp,
  paused: v.fallback(v.boolean(), false),
})

const card = {
  id: Id,
  title: Words,
  brand: Brand,
  art: Art,
  schedule: Schedule,
  stockRevision: v.number(),
  availability: v.fallback(v.picklist(availabilities), 'plenty'),
  category: v.fallback(v.optional(v.string()), undefined),
}
const Card: v.GenericSchema<unknown, CampaignCard> = v.object(card)

const Page: v.GenericSchema<unknown, CampaignPage> = v.object({
  ...card,
  story: Words,
  rules: v.array(Words),
  usableUntil: Timestamp,
})

const Cover: v.GenericSchema<unknown, MyCover> = v.object({
  campaignId: Id,
  grantedAt: Timestamp,
  title: Words,
  brand: Brand,
  art: Art,
  usableUntil: Timestamp,
})

/** What `browse` answers, by action. */
export const browseShapes: { [A in keyof BrowseData]: v.GenericSchema<unknown, BrowseData[A]> } = {
  catalog: v.object({
    now: Timestamp,
    campaigns: listOf(Card),
    published: v.fallback(v.optional(v.string()), undefined),
    reminderTemplateId: v.fallback(v.optional(v.string()), undefined),
  }),
  campaign: v.object({ now: Timestamp, campaign: Page, mine: v.fallback(v.boolean(), false) }),
  'my-covers': v.object({ covers: listOf(Cover) }),
}

/** A link in a state that is not known yet counts as late: the grant stands, and asking again is right. */
const LinkShape: v.GenericSchema<unknown, Link> = v.fallback(
  v.variant('state', [
    v.object({ state: v.literal('issued'), url: v.pipe(v.string(), v.minLength(1)) }),
    v.object({ state: v.literal('late'), retryAfterMs: v.number() }),
  ]),
  { state: 'late', retryAfterMs: 3_000 },
)

/** What `claim` answers. */
export const ClaimedShape: v.GenericSchema<unknown, Claimed> = v.object({
  campaignId: Id,
  link: LinkShape,
  already: v.fallback(v.boolean(), false),
})
