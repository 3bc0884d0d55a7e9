import { CAMPAIGN_ID, campaignOf, EPOCH } from '@hongbao/service/testing'
import type { CampaignContent, Entry, Id, Timestamp } from '@hongbao/types'
import type { WorldConfig } from './config'

/** The campaigns of a world. The id of the first begins the others'. */
export const campaignIdsOf = ({ others }: WorldConfig): Id[] => [
  CAMPAIGN_ID,
  ...Array.from({ length: others }, (_, n) => `${CAMPAIGN_ID}-${n + 2}`),
]

/** The campaigns as they are published, before operators change them. */
export const contentOf = (config: WorldConfig, id: Id): CampaignContent => {
  const { drops, firstDropMs, calmAtMs, risk, numbered, coded } = config
  const own = id === CAMPAIGN_ID ? drops : drops.slice(0, 1)
  const delivery = { kind: numbered ? 'serial' : 'link' } as const
  const entry: Entry = coded ? { kind: 'code', revoked: [] } : { kind: 'anyone' }
  return campaignOf({ drops: own, firstDropMs, calmAtMs, delivery, entry, ...(risk && { risk }) })
}

/** The campaign that ends while people claim; undefined where none does. */
export const endingCampaign = (config: WorldConfig): Id | undefined =>
  config.ends ? campaignIdsOf(config).at(-1) : undefined

/** How many more people want a cover of the first campaign than of each other one. */
const FIRST = 3

/** Which campaign a person wants a cover of; always the same one. */
export const campaignFor = (config: WorldConfig): ((openid: string) => Id) => {
  const ids = campaignIdsOf(config)
  const wanted = [...Array.from({ length: FIRST }, () => CAMPAIGN_ID), ...ids.slice(1)]
  return (openid) => {
    const stranger = /^stranger-(\d+)$/.exec(openid)?.[1]
    if (stranger !== undefined) return ids[Number(stranger) % ids.length] ?? CAMPAIGN_ID
    return wanted[Number(/\d+$/.exec(openid)?.[0] ?? 0) % wanted.length] ?? CAMPAIGN_ID
  }
}

/** When the drops of the first campaign open: the crowd comes for them. */
export const openingsOf = (config: WorldConfig): Timestamp[] =>
  contentOf(config, CAMPAIGN_ID).schedule.drops.map(({ opensAt }) => opensAt - EPOCH)
