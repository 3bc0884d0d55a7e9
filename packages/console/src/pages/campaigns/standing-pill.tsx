import type { CampaignStanding } from '@hongbao/types/operate'
import { useWords } from '../../i18n/use-words'
import { Pill } from '../../ui/pill'

const tones = {
  scheduled: 'gold',
  open: 'open',
  paused: 'grave',
  ended: 'calm',
  archived: 'calm',
} as const satisfies Record<CampaignStanding, string>

export const StandingPill = ({ standing }: { readonly standing: CampaignStanding }) => {
  const { t } = useWords()
  return <Pill tone={tones[standing]}>{t.campaigns.standings[standing]}</Pill>
}
