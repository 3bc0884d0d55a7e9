import {
  addStock,
  archiveCampaign,
  type ChangeOutcome,
  editCampaign,
  endCampaign,
  moveDrop,
  moveEnd,
  type Operating,
  pauseCampaign,
  resumeCampaign,
  setCtoken,
  takeBackDrop,
  type Wanted,
} from '@hongbao/service'
import type { Random } from '@hongbao/service/testing'
import type { Campaign, Id, Timestamp } from '@hongbao/types'
import { importFor } from './numbers'

/** One operators' verb, with its request. */
export type Act = (operating: Operating, wanted: Wanted) => Promise<ChangeOutcome>
/** What an operator wants to do to a campaign as it stands; undefined for nothing. */
export type Wish = (campaign: Campaign, now: Timestamp) => Act | undefined

export const CTOKEN = 'simulated-ctoken'

export const pause: Wish = ({ schedule }) => (schedule.paused ? undefined : pauseCampaign)
export const resume: Wish = ({ schedule }) => (schedule.paused ? resumeCampaign : undefined)
export const end: Wish = ({ schedule }, now) => (schedule.endsAt <= now ? undefined : endCampaign)
export const archive: Wish = ({ state }) => (state === 'archived' ? undefined : archiveCampaign)

const edit: Wish =
  ({ rank }) =>
  (...call) =>
    editCampaign(...call, { put: { rank: rank + 1 } })

/** Takes back what opens next: who comes late comes with the crowd. */
const takeBack: Wish = ({ schedule }, now) => {
  const waiting = schedule.drops.filter(({ opensAt }) => opensAt > now)
  const [next] = waiting.sort((a, b) => a.opensAt - b.opensAt)
  return next && ((...call) => takeBackDrop(...call, { dropId: next.id }))
}

const replaceCtoken: Wish =
  () =>
  (...call) =>
    setCtoken(...call, { ctoken: CTOKEN })

const endLater: Wish =
  ({ schedule }) =>
  (...call) =>
    moveEnd(...call, { endsAt: schedule.endsAt + 1 })

/** How often an operator imports one number too few for the units that they then add. */
const TOO_FEW = 0.2

/** `latest`: no drop opens after this moment, so that every drop opens while people claim. */
export type WishOptions = { readonly random: Random; readonly latest: Timestamp; readonly units: number }

const waitingDrop = (random: Random, { schedule }: Campaign, now: Timestamp): Id | undefined => {
  const waiting = schedule.drops.filter(({ opensAt }) => opensAt > now)
  return waiting.length > 0 ? random.oneOf(waiting).id : undefined
}

/** What operators wish for, by name. */
export const wishesOf = ({ random, latest, units }: WishOptions) => {
  const opening = (now: Timestamp): Timestamp => now + random.between(0, Math.max(0, latest - now))
  const move: Wish = (campaign, now) => {
    const dropId = waitingDrop(random, campaign, now)
    const opensAt = opening(now)
    return dropId === undefined ? undefined : (...call) => moveDrop(...call, { dropId, opensAt })
  }
  const restock: Wish = (campaign, now) => {
    const opensAt = random.happens(0.5) ? now : opening(now)
    const stock = random.between(1, units)
    const isShort = campaign.delivery.kind === 'serial' && random.happens(TOO_FEW)
    const numbers = isShort ? stock - 1 : stock
    return async (operating, wanted) => {
      await importFor(operating, wanted.campaignId, campaign, wanted.changeId, numbers)
      return addStock(operating, wanted, { opensAt, stock })
    }
  }
  return { move, takeBack, restock, edit, replaceCtoken, endLater }
}
