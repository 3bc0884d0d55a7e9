import type { Campaign } from '@hongbao/types'
import type { WorldConfig } from './config'
import { EPOCH } from './host'

export const CAMPAIGN_ID = 'goat'

const text = { zh: '红包封面', en: 'A red packet cover' }
const file = 'cloud://simulated/cover.png'
const DAY_MS = 86_400_000

type Given = Pick<WorldConfig, 'drops' | 'firstDropMs' | 'calmAtMs' | 'risk'>

/** The campaign of a run, before its operators change it. */
export const campaignOf = ({ drops, firstDropMs, calmAtMs, risk }: Given): Campaign => ({
  _id: CAMPAIGN_ID,
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
    endsAt: EPOCH + DAY_MS,
    paused: false,
  },
  usableUntil: EPOCH + 30 * DAY_MS,
  stockRevision: 1,
  rank: 1,
  ...(risk && { risk }),
})
