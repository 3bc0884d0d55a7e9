import {
  type BrowseData,
  type BrowseRequest,
  type CampaignCard,
  type CampaignView,
  type Id,
  type MyCovers,
  SECOND,
  type Timestamp,
} from '@hongbao/types'
import { create } from 'zustand'

/** An answer, and the server's time when it was true. */
export type Known<Data> = { readonly data: Data; readonly asOf: Timestamp }

/** An answer, and the server's time when this phone asked for it, which may be later; 0 to have it read anew. */
export type Answer<Data> = Known<Data> & { readonly askedAt: Timestamp }

type State = {
  readonly answers: Readonly<Record<string, Answer<unknown>>>
  /** Campaigns of which this person has a cover. */
  readonly mine: Readonly<Record<Id, true>>
  /** Campaigns that were sold out, and at which stock revision: until a restock there is nothing to ask. */
  readonly gone: Readonly<Record<Id, number>>
  /** Campaigns whose cover was asked for, and whose answer has not come. */
  readonly asked: Readonly<Record<Id, true>>
  /** What to add to the phone's clock to have the server's, in milliseconds. */
  readonly drift: number
}

/** What this phone knows. Some of it is kept between launches (keep-known.ts). */
export const useKnown = create<State>(() => ({ answers: {}, mine: {}, gone: {}, asked: {}, drift: 0 }))

export const serverNow = (): Timestamp => Date.now() + useKnown.getState().drift

export const keyOf = (request: BrowseRequest): string =>
  'campaignId' in request ? `${request.action}/${request.campaignId}` : request.action

type Answered = BrowseData[keyof BrowseData]

const idsOfMine = (data: Answered): readonly Id[] => {
  if ('covers' in data) return data.covers.map(({ campaignId }) => campaignId)
  return 'campaign' in data && data.mine ? [data.campaign.id] : []
}

const withMine = (mine: State['mine'], ids: readonly Id[]): State['mine'] =>
  ids.every((id) => mine[id])
    ? mine
    : { ...mine, ...Object.fromEntries(ids.map((id) => [id, true as const])) }

/** An answer that took longer was held up before the server looked at its clock: by a cold start, a first try. */
const LONGEST_WAY_BACK = 500

/** A time told to the second moves a clock that is righter than that by nothing. */
const COARSE = 2 * SECOND

/**
 * Takes in an answer of `browse`.
 * @param sentAt on the phone's clock
 * @param staleBy how old, in milliseconds, the answer may be; its time is then known to the second only
 */
export const learn = (request: BrowseRequest, data: Answered, sentAt: number, staleBy = 0): void => {
  const receivedAt = Date.now()
  const { answers, mine, drift: before } = useKnown.getState()
  const wayBack = Math.min((receivedAt - sentAt) / 2, LONGEST_WAY_BACK)
  const told = 'now' in data ? Math.round(data.now + wayBack - receivedAt) : before
  const drift = staleBy > 0 && Math.abs(told - before) < COARSE ? before : told
  const askedAt = sentAt + drift
  const asOf = ('now' in data ? data.now : receivedAt + drift) - staleBy
  useKnown.setState({
    drift,
    mine: withMine(mine, idsOfMine(data)),
    answers: { ...answers, [keyOf(request)]: { data, asOf, askedAt } },
  })
}

/** The wall of one's own covers with a new one on it; to be read anew where the new one's page is not known. */
const withCover = (wall: Answer<MyCovers>, campaignId: Id, answers: State['answers']): Answer<MyCovers> => {
  const { covers } = wall.data
  if (covers.some((cover) => cover.campaignId === campaignId)) return wall
  const view = answers[keyOf({ action: 'campaign', campaignId })] as Known<CampaignView> | undefined
  if (!view) return { ...wall, askedAt: 0 }
  const { title, brand, art, usableUntil } = view.data.campaign
  const cover = { campaignId, grantedAt: serverNow(), title, brand, art, usableUntil }
  return { ...wall, data: { covers: [cover, ...covers] } }
}

/** A claim of this campaign goes out. */
export const learnAsked = (campaignId: Id): void =>
  useKnown.setState(({ asked }) => ({ asked: { ...asked, [campaignId]: true } }))

/** What became of claims of these campaigns is known. */
export const learnAnswered = (campaignIds: readonly Id[]): void =>
  useKnown.setState(({ asked }) => ({
    asked: Object.fromEntries(Object.entries(asked).filter(([id]) => !campaignIds.includes(id))),
  }))

/** A cover of this campaign is theirs. */
export const learnGrant = (campaignId: Id): void => {
  const { answers, mine } = useKnown.getState()
  const key = keyOf({ action: 'my-covers' })
  const wall = answers[key] as Answer<MyCovers> | undefined
  useKnown.setState({
    mine: withMine(mine, [campaignId]),
    answers: wall ? { ...answers, [key]: withCover(wall, campaignId, answers) } : answers,
  })
}

/** Every cover of this stock revision is taken. */
export const learnGone = (campaignId: Id, stockRevision: number): void => {
  const { gone } = useKnown.getState()
  useKnown.setState({ gone: { ...gone, [campaignId]: stockRevision } })
}

/** The message template that reminders are sent with, once the catalog has named it. */
export const useKnownTemplate = (): string | undefined =>
  useKnown(
    (state) => (state.answers.catalog as Known<BrowseData['catalog']> | undefined)?.data.reminderTemplateId,
  )

/** Nothing is theirs any more, as far as this phone may know. */
export const forgetMine = (): void => {
  const { answers } = useKnown.getState()
  const ofNobody = Object.entries(answers).filter(([key]) => key === keyOf({ action: 'catalog' }))
  useKnown.setState({ mine: {}, asked: {}, answers: Object.fromEntries(ofNobody) })
}

const NONE: readonly CampaignCard[] = []

/** The cards that the list showed last. */
export const useKnownCards = (): readonly CampaignCard[] =>
  useKnown((state) => (state.answers.catalog as Known<BrowseData['catalog']> | undefined)?.data.campaigns) ??
  NONE

/** The card that the list showed of a campaign, so that its page can begin with it. */
export const useKnownCard = (id: Id): Answer<CampaignCard> | undefined => {
  const catalog = useKnown((state) => state.answers.catalog) as Answer<BrowseData['catalog']> | undefined
  const card = catalog?.data.campaigns.find((one) => one.id === id)
  return card && catalog && { ...catalog, data: card }
}
