import { codeText, digitsAt } from '@hongbao/domain'
import { campaignFrom, codeRound, codeUnit, newInstance, type Ports } from '@hongbao/service'
import { memoryDocuments, type Store } from '@hongbao/service/testing'
import type { Campaign, Id } from '@hongbao/types'

/** The code that somebody types, and the unit that it is; no unit when the code is none of the campaign's. */
export type HeldCode = { readonly code: string; readonly unit: string | undefined }

/** Of how many people one types a code that is none. */
const WRONG = 11
/** Of how many people one types small letters and no dashes. */
const CARELESS = 3

const numberOf = (openid: string): number => Number(/\d+$/.exec(openid)?.[0] ?? 0)

const isWrong = (openid: string): boolean => numberOf(openid) % WRONG === WRONG - 1

const typed = (openid: string, code: string): string =>
  numberOf(openid) % CARELESS === 0 ? code.toLowerCase().replaceAll('-', ' ') : code

/** Some codes have several holders, some people hold another code later, when there are more drops. */
const placeFor = ({ schedule }: Campaign, openid: string) => {
  const at = numberOf(openid) % schedule.drops.length
  const drop = schedule.drops[at]
  return drop && { at, id: drop.id, n: numberOf(openid) % drop.stock }
}

/**
 * The code that a person holds of a campaign as it is stored; undefined where the campaign asks for none. The store's
 * documents are read as they are: people do not get their codes from the functions.
 */
export const heldCode = async (
  store: Store,
  openid: string,
  campaignId: Id,
): Promise<HeldCode | undefined> => {
  const stored = store.all('campaigns').get(campaignId)
  const campaign = stored && campaignFrom(stored as never)
  if (campaign?.entry.kind !== 'code') return undefined
  const ports = { documents: memoryDocuments(store) } as unknown as Ports
  const round = await codeRound(ports, newInstance(), campaign)
  const place = placeFor(campaign, openid)
  if (!round || !place || isWrong(openid))
    return { code: codeText([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), unit: undefined }
  const code = codeText(digitsAt(round, { drop: place.at, n: place.n }))
  return { code: typed(openid, code), unit: codeUnit(campaignId, place.id, place.n) }
}
