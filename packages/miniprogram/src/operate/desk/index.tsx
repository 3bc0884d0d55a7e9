import type { DutyCampaign } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Notice } from '../../components/notice'
import { PressButton } from '../../components/press-button'
import { Screen } from '../../components/screen'
import { useTitle } from '../../hooks/use-title'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { PrivacyGate } from '../../pages/privacy-gate'
import { Heading } from '../../trust/heading'
import { openCode, scanCode } from '../codes'
import { useOperateWords } from '../use-operate-words'
import '../operate.scss'
import { type Desk, useDesk } from './use-desk'

type CampaignProps = { campaign: DutyCampaign; changing: boolean; onChange: () => void }

const Campaign = ({ campaign, changing, onChange }: CampaignProps) => {
  const { of } = useMessages()
  const w = useOperateWords()
  const { campaignId, title, standing, left, stock, granted, opensAt, alerts, mayChange } = campaign
  const when = standing === 'scheduled' ? w.opens(opensAt) : w.standings[standing]
  const label = standing === 'paused' ? w.resume : w.pause
  return (
    <View className="operate__card" id={`duty-${campaignId}`}>
      <Text className="operate__name">{of(title)}</Text>
      <Text className="operate__line duty-standing">{when}</Text>
      <Text className="operate__line">{`${w.left(left, stock)} · ${w.granted(granted)}`}</Text>
      {alerts.length > 0 && <Text className="operate__line">{w.alerts(alerts.length)}</Text>}
      {mayChange && (
        <View className="operate__press">
          <PressButton
            look="quiet"
            className="duty-change"
            label={changing ? w.changing : label}
            disabled={changing}
            onPress={onChange}
          />
        </View>
      )}
    </View>
  )
}

const Campaigns = ({ reply, changing, change, refresh }: Desk) => {
  const { t } = useMessages()
  const w = useOperateWords()
  if (!reply) return <Text className="sheet__aside">{t.loading}</Text>
  if (!reply.ok) {
    if ('refusal' in reply && reply.refusal.code === 'NO_OPERATOR') return <Notice {...w.stranger} />
    const trouble = troubleWords(t, reply)
    return trouble ? <Notice {...trouble} action={t.problems.retry} onAction={refresh} /> : null
  }
  const { campaigns } = reply.data
  if (campaigns.length === 0) return <Text className="sheet__aside duty-nothing">{w.nothing}</Text>
  return (
    <>
      {campaigns.map((campaign) => (
        <Campaign
          key={campaign.campaignId}
          campaign={campaign}
          changing={changing === campaign.campaignId}
          onChange={() => change(campaign)}
        />
      ))}
    </>
  )
}

const Scanning = () => {
  const w = useOperateWords()
  const [note, setNote] = useState('')
  const scan = async () => {
    const code = await scanCode()
    setNote(code === 'other' ? w.notOurs : '')
    if (code !== undefined && code !== 'other') openCode(code)
  }
  return (
    <>
      <PressButton className="duty-scan" label={w.scan} onPress={scan} />
      <View aria-role="status" aria-live="polite">
        <Text className="sheet__aside">{note}</Text>
      </View>
    </>
  )
}

const DeskPage = () => {
  const { t } = useMessages()
  const w = useOperateWords()
  const desk = useDesk()
  useTitle(t.places.operate)
  return (
    <Screen>
      <View className="sheet operate">
        <Heading title={t.places.operate} sentence={w.sentence} />
        <View className="sheet__part">
          <Scanning />
        </View>
        <View className="sheet__part">
          <View aria-role="status" aria-live="polite">
            <Text className="sheet__aside">{desk.note}</Text>
          </View>
          <Campaigns {...desk} />
        </View>
      </View>
      <PrivacyGate />
    </Screen>
  )
}

export default DeskPage
