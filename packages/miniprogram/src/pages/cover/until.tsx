import type { CampaignCard } from '@hongbao/types'
import { View } from '@tarojs/components'
import { Countdown } from '../../components/countdown'
import { useServerClock } from '../../hooks/use-server-clock'
import { useStanding } from '../../hooks/use-standing'
import { useMessages } from '../../i18n/use-messages'
import type { Known } from '../../store/known'

/** The countdown to the next release. Empty when no release is awaited. */
export const Until = (card: Known<CampaignCard>) => {
  const { t } = useMessages()
  const now = useServerClock()
  const stands = useStanding(card, now)
  if (stands.kind !== 'opens' && stands.kind !== 'next-drop') return null
  const label = stands.kind === 'opens' ? t.cover.untilOpen : t.cover.untilNextDrop
  return (
    <View className="cover__until">
      <Countdown label={label} figure={t.span(stands.at - now)} />
    </View>
  )
}
