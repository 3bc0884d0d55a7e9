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
  /** The server's clock minus the phone's, in milliseconds. */
  readonly drift: number
}

/** What this phone knows. Some of it is kept between launches (keep-known.ts). */
export const useKnown = create<State>(() => ({ answers: {}, mine: {}, gone: {}, asked: {}, drift: 0 }))

export const serverNow = (): Timestamp => Date.now() + useKnown.getState().drift

export const keyOf = (request: BrowseRequest): string => {
  if ('campaignId' in request) return `${request.action}/${request.campaignId}`
  return 'before' in request ? `${request.action}/${request.before}` : request.action
}

type Answered = BrowseData[keyof BrowseData]

const idsOfMine = (data: Answered): readonly Id[] => {
  if ('covers' in data) return data.covers.map(({ campaignId }) => campaignId)
  return 'campaign' in data && data.mine ? [data.campaign.id] : []
}

const withMine = (mine: State['mine'], ids: readonly Id[]): State['mine'] =>
  ids.every((id) => mine[id])
    ? mine
    : { ...mine, ...Object.fromEntries(ids.map((id) => [id, true as const])) }

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

/** The person's covers with a new one. They are read again when the phone does not know the new cover's page. */
const withCover = (wall: Answer<MyCovers>, campaignId: Id, answers: State['answers']): Answer<MyCovers> => {
  const { covers } = wall.data
  if (covers.some((cover) => cover.campaignId === campaignId)) return wall
  const view = answers[keyOf({ action: 'campaign', campaignId })] as Known<CampaignView> | undefined
  if (!view) return { ...wall, askedAt: 0 }
  const { title, brand, art, usableUntil } = view.data.campaign
  const cover = { campaignId, grantedAt: serverNow(), title, brand, art, usableUntil }
  return { ...wall, data: { ...wall.data, covers: [cover, ...covers] } }
}

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
      mine: withMine(mine, idsOfMine(data)),
      answers: { ...answers, [key]: { ...wall, data } },
    }
  })

/** This campaign's cover is being claimed. */
export const learnAsked = (campaignId: Id): void =>
  useKnown.setState(({ asked }) => ({ asked: { ...asked, [campaignId]: true } }))

/** The claims of these campaigns have their answers. */
export const learnAnswered = (campaignIds: readonly Id[]): void =>
  useKnown.setState(({ asked }) => ({
    asked: Object.fromEntries(Object.entries(asked).filter(([id]) => !campaignIds.includes(id))),
  }))

/** This person has the cover of this campaign. */
export const learnGrant = (campaignId: Id): void => {
  const { answers, mine } = useKnown.getState()
  const key = keyOf({ action: 'my-covers' })
  const wall = answers[key] as Answer<MyCovers> | undefined
  useKnown.setState({
    mine: withMine(mine, [campaignId]),
    answers: wall ? { ...answers, [key]: withCover(wall, campaignId, answers) } : answers,
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
  useKnown.setState({ mine: {}, asked: {}, answers: Object.fromEntries(ofNobody) })
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
