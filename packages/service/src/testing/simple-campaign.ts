import { type CampaignContent, DAY, type Delivery, type Entry, type RiskPolicy } from '@hongbao/types'
import { EPOCH } from './epoch'

export const CAMPAIGN_ID = 'goat'

const text = { zh: '红包封面', en: 'A red packet cover' }
const file = 'cloud://simulated/cover.png'

type Given = {
  /** Units of each drop. */
  readonly drops: readonly number[]
  /** When the first drop opens, on simulated time. The others follow at even intervals before `calmAtMs`. */
  readonly firstDropMs: number
  readonly calmAtMs: number
  readonly risk?: RiskPolicy
  readonly delivery?: Delivery
  readonly entry?: Entry
}

/** A campaign with no more than a campaign must have. */
export const campaignOf = ({
  drops,
  firstDropMs,
  calmAtMs,
  risk,
  delivery,
  entry,
}: Given): CampaignContent => ({
  title: text,
  story: text,
  rules: [text],
  brand: { name: text, mark: file },
  art: { cover: file, thumb: file, stories: [], tint: '#aa0000' },
  schedule: {
    drops: drops.map((stock, n) => ({
      id: `drop-${n}`,
      opensAt: EPOCH + Math.floor(firstDropMs + (n * (calmAtMs - firstDropMs)) / drops.length),
      stock,
    })),
    endsAt: EPOCH + DAY,
  },
  usableUntil: EPOCH + 30 * DAY,
  rank: 1,
  brandId: 'house',
  entry: entry ?? { kind: 'anyone' },
  allotment: { kind: 'first-come' },
  delivery: delivery ?? { kind: 'link' },
  ...(risk && { risk }),
})
