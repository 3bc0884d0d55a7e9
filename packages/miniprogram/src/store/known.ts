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

/** A known answer, and the server's time when this phone asked for it. 0 makes it old, so that it is read again. */
export type Answer<Data> = Known<Data> & { readonly askedAt: Timestamp }

type State = {
  readonly answers: Readonly<Record<string, Answer<unknown>>>
  /** Campaigns whose cover this person has. */
  readonly mine: Readonly<Record<Id, true>>
  /** Campaigns that were sold out, each with its stock revision then. Until a restock there is nothing to ask. */
  readonly gone: Readonly<Record<Id, number>>
  /** Campaigns whose cover this phone claimed without getting an answer yet. */
  readonly asked: Readonly<Record<Id, true>>
  /** When this phone was told of a grant, since the launch. An answer that was asked for earlier does not know of it. */
  readonly grants: Readonly<Record<Id, Timestamp>>
  /** The server's clock minus the phone's, in milliseconds. */
  readonly drift: number
}

/** What this phone knows. Some of it is kept between launches (keep-known.ts). */
export const useKnown = create<State>(() => ({
  answers: {},
  mine: {},
  gone: {},
  asked: {},
  grants: {},
  drift: 0,
}))

export const serverNow = (): Timestamp => Date.now() + useKnown.getState().drift

export const keyOf = (request: BrowseRequest): string => {
  if ('campaignId' in request) return `${request.action}/${request.campaignId}`
  return 'before' in request ? `${request.action}/${request.before}` : request.action
}

type Answered = BrowseData[keyof BrowseData]

const without = <Value>(record: Readonly<Record<Id, Value>>, ids: readonly Id[]) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)))

const withMine = (mine: State['mine'], ids: readonly Id[]): State['mine'] =>
  ids.every((id) => mine[id])
    ? mine
    : { ...mine, ...Object.fromEntries(ids.map((id) => [id, true as const])) }

const toMine = (ids: readonly Id[]): State['mine'] => withMine({}, ids)

/**
 * The campaigns whose cover this person has, after an answer. The list of their covers replaces what was known, and a
 * campaign's page corrects it: the cover may have been claimed or deleted on another phone.
 * @param later campaigns of which the phone was told after it asked
 */
const mineAfter = (mine: State['mine'], data: Answered, later: readonly Id[]): State['mine'] => {
  if ('covers' in data) {
    const listed = data.covers.map(({ campaignId }) => campaignId)
    return data.more === undefined ? toMine([...listed, ...later]) : withMine(mine, listed)
  }
  if (!('campaign' in data) || data.mine === undefined) return mine
  const { id } = data.campaign
  if (data.mine) return withMine(mine, [id])
  return mine[id] && !later.includes(id) ? without(mine, [id]) : mine
}

/** The longest way back of an answer, in milliseconds. A longer delay came before the server read its clock. */
const LONGEST_WAY_BACK = 500

/** A time that is exact to the second does not set a clock that is off by less than this. */
const COARSE = 2 * SECOND

/**
 * Takes in an answer of `browse`.
 * @param sentAt on the phone's clock
 * @param staleBy how old, in milliseconds, the answer may be. When it is not 0, its time is exact to the second only.
 */
export const learn = (request: BrowseRequest, data: Answered, sentAt: number, staleBy = 0): void => {
  const receivedAt = Date.now()
  const { answers, mine, grants, drift: before } = useKnown.getState()
  const wayBack = Math.min((receivedAt - sentAt) / 2, LONGEST_WAY_BACK)
  const told = 'now' in data ? Math.round(data.now + wayBack - receivedAt) : before
  const drift = staleBy > 0 && Math.abs(told - before) < COARSE ? before : told
  const askedAt = sentAt + drift
  const asOf = ('now' in data ? data.now : receivedAt + drift) - staleBy
  const later = Object.keys(grants).filter((id) => (grants[id] ?? 0) >= askedAt)
  const answer =
    'covers' in data ? withCovers({ data, asOf, askedAt }, later, answers) : { data, asOf, askedAt }
  useKnown.setState({
    drift,
    mine: mineAfter(mine, data, later),
    answers: { ...answers, [keyOf(request)]: answer },
  })
}

/** The person's covers with a new one. They are read again when the phone does not know the new cover's page. */
const withCover = (wall: Answer<MyCovers>, campaignId: Id, answers: State['answers']): Answer<MyCovers> => {
  const { covers } = wall.data
  if (covers.some((cover) => cover.campaignId === campaignId)) return wall
  const view = answers[keyOf({ action: 'campaign', campaignId })] as Known<CampaignView> | undefined
  if (!view) return { ...wall, askedAt: 0 }
  const { title, brand, art, usableUntil, delivery } = view.data.campaign
  const cover = { campaignId, grantedAt: serverNow(), title, brand, art, usableUntil, delivery }
  return { ...wall, data: { ...wall.data, covers: [cover, ...covers] } }
}

const withCovers = (
  wall: Answer<MyCovers>,
  ids: readonly Id[],
  answers: State['answers'],
): Answer<MyCovers> => ids.reduce((before, id) => withCover(before, id, answers), wall)

/** Further covers of the person, which come after those that are known. */
export const learnMoreCovers = ({ covers, more }: MyCovers): void =>
  useKnown.setState(({ answers, mine }) => {
    const key = keyOf({ action: 'my-covers' })
    const wall = answers[key] as Answer<MyCovers> | undefined
    if (!wall) return {}
    const known = new Set(wall.data.covers.map(({ campaignId }) => campaignId))
    const all = [...wall.data.covers, ...covers.filter(({ campaignId }) => !known.has(campaignId))]
    const data = { covers: all, ...(more !== undefined && { more }) }
    return {
      mine: withMine(
        mine,
        all.map(({ campaignId }) => campaignId),
      ),
      answers: { ...answers, [key]: { ...wall, data } },
    }
  })

/** This campaign's cover is being claimed. */
export const learnAsked = (campaignId: Id): void =>
  useKnown.setState(({ asked }) => ({ asked: { ...asked, [campaignId]: true } }))

/** The claims of these campaigns have their answers. */
export const learnAnswered = (campaignIds: readonly Id[]): void =>
  useKnown.setState(({ asked }) => ({ asked: without(asked, campaignIds) }))

/** This person has the cover of this campaign. */
export const learnGrant = (campaignId: Id): void => {
  const { answers, mine, grants } = useKnown.getState()
  const key = keyOf({ action: 'my-covers' })
  const wall = answers[key] as Answer<MyCovers> | undefined
  useKnown.setState({
    mine: withMine(mine, [campaignId]),
    grants: { ...grants, [campaignId]: serverNow() },
    answers: wall ? { ...answers, [key]: withCover(wall, campaignId, answers) } : answers,
  })
}

/** This person does not have the cover of this campaign. The list of their covers is read again when it is shown. */
export const learnNotMine = (campaignId: Id): void => {
  const { answers, mine, grants } = useKnown.getState()
  const key = keyOf({ action: 'my-covers' })
  const wall = answers[key]
  useKnown.setState({
    mine: without(mine, [campaignId]),
    grants: without(grants, [campaignId]),
    answers: wall ? { ...answers, [key]: { ...wall, askedAt: 0 } } : answers,
  })
}

/** All covers of this stock revision are taken. */
export const learnGone = (campaignId: Id, stockRevision: number): void => {
  const { gone } = useKnown.getState()
  useKnown.setState({ gone: { ...gone, [campaignId]: stockRevision } })
}

/** The message template of reminders. Undefined until the catalog has named it. */
export const useKnownTemplate = (): string | undefined =>
  useKnown(
    (state) => (state.answers.catalog as Known<BrowseData['catalog']> | undefined)?.data.reminderTemplateId,
  )

/** Forgets everything about the person. Only the catalog stays. */
export const forgetMine = (): void => {
  const { answers } = useKnown.getState()
  const ofNobody = Object.entries(answers).filter(([key]) => key === keyOf({ action: 'catalog' }))
  useKnown.setState({ mine: {}, asked: {}, grants: {}, answers: Object.fromEntries(ofNobody) })
}

const NONE: readonly CampaignCard[] = []

/** The cards that the list showed last. */
export const useKnownCards = (): readonly CampaignCard[] =>
  useKnown((state) => (state.answers.catalog as Known<BrowseData['catalog']> | undefined)?.data.campaigns) ??
  NONE

/** The card of a campaign in the last list. The campaign's page begins with it. */
export const useKnownCard = (id: Id): Answer<CampaignCard> | undefined => {
  const catalog = useKnown((state) => state.answers.catalog) as Answer<BrowseData['catalog']> | undefined
  const card = catalog?.data.campaigns.find((one) => one.id === id)
  return card && catalog && { ...catalog, data: card }
}
