import type { BrowseData, BrowseRequest, CampaignCard, Id, Timestamp } from '@hongbao/types'
import { create } from 'zustand'

/** An answer, and the server's time when it came. */
export type Known<Data> = { readonly data: Data; readonly asOf: Timestamp }

type State = {
  readonly answers: Readonly<Record<string, Known<unknown>>>
  /** Campaigns of which this person has a cover. */
  readonly mine: Readonly<Record<Id, true>>
  /** What to add to the phone's clock to have the server's, in milliseconds. */
  readonly drift: number
}

/** What this phone knows until the mini program is closed. Nothing is kept longer: another person may log in. */
export const useKnown = create<State>(() => ({ answers: {}, mine: {}, drift: 0 }))

export const serverNow = (): Timestamp => Date.now() + useKnown.getState().drift

export const keyOf = (request: BrowseRequest): string =>
  'campaignId' in request ? `${request.action}/${request.campaignId}` : request.action

const idsOfMine = (data: object): readonly Id[] => {
  if ('covers' in data) return (data as BrowseData['my-covers']).covers.map(({ campaignId }) => campaignId)
  if ('mine' in data) {
    const { mine, campaign } = data as BrowseData['campaign']
    return mine ? [campaign.id] : []
  }
  return []
}

const withMine = (mine: State['mine'], ids: readonly Id[]): State['mine'] =>
  ids.every((id) => mine[id])
    ? mine
    : { ...mine, ...Object.fromEntries(ids.map((id) => [id, true as const])) }

/**
 * Takes in an answer of `browse`.
 * @param sentAt on the phone's clock
 */
export const learn = (request: BrowseRequest, data: object, sentAt: number): void => {
  const receivedAt = Date.now()
  const { answers, mine, drift: before } = useKnown.getState()
  const half = (receivedAt - sentAt) / 2
  const drift = 'now' in data ? Math.round((data as { now: Timestamp }).now + half - receivedAt) : before
  useKnown.setState({
    drift,
    mine: withMine(mine, idsOfMine(data)),
    answers: { ...answers, [keyOf(request)]: { data, asOf: receivedAt + drift } },
  })
}

/** A cover of this campaign is theirs; what was listed as theirs before is out of date, and shown until it is read anew. */
export const learnGrant = (campaignId: Id): void => {
  const { answers, mine } = useKnown.getState()
  const key = keyOf({ action: 'my-covers' })
  const listed = answers[key]
  useKnown.setState({
    mine: withMine(mine, [campaignId]),
    answers: listed ? { ...answers, [key]: { ...listed, asOf: 0 } } : answers,
  })
}

/** The card that the list showed of a campaign, so that its page can begin with it. */
export const useKnownCard = (id: Id): Known<CampaignCard> | undefined => {
  const catalog = useKnown((state) => state.answers.catalog) as Known<BrowseData['catalog']> | undefined
  const card = catalog?.data.campaigns.find((one) => one.id === id)
  return card && catalog && { data: card, asOf: catalog.asOf }
}
