import type { MyCover as Cover, Timestamp } from '@hongbao/types'
import { View } from '@tarojs/components'
import { claimView } from '../../claim/claim-view'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { LinkList } from '../../components/link-list'
import { MyCover } from '../../components/my-cover'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { SwitchRow } from '../../components/switch-row'
import { useBrowse } from '../../hooks/use-browse'
import { useClaim } from '../../hooks/use-claim'
import { useOpenCover } from '../../hooks/use-open-cover'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useServerClock } from '../../hooks/use-server-clock'
import { useTabTitles } from '../../hooks/use-titles'
import type { Messages } from '../../i18n/messages'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { reduceMotion, useMotion } from '../../store/motion'
import { goTo, type Place } from '../go-to'
import { PrivacyGate } from '../privacy-gate'
import { seeCovers } from '../see-covers'
import './index.scss'

const PLACES: readonly Place[] = [
  ...(['reminders', 'ask', 'kept', 'rules', 'agreement', 'privacy', 'about'] as const),
  'operate',
]

type OwnedProps = { cover: Cover; now: Timestamp; onLook: (campaignId: string) => void }

/** When the cover was granted, and the number to read out when one asks about it. */
const grantedLine = (t: Messages, { grantedAt, number }: Cover, now: Timestamp): string => {
  const when = t.mine.grantedAt(grantedAt, now)
  return number === undefined ? when : `${when} · ${t.mine.number(number)}`
}

const Owned = ({ cover, now, onLook }: OwnedProps) => {
  const { t, of } = useMessages()
  const { state, tap } = useClaim(cover.campaignId)
  const view = claimView(t, { state, standing: { kind: 'open', availability: 'plenty' }, mine: true, now })
  const over = now >= cover.usableUntil
  return (
    <MyCover
      campaignId={cover.campaignId}
      title={of(cover.title)}
      picture={cover.art.thumb}
      tint={cover.art.tint}
      granted={grantedLine(t, cover, now)}
      usable={over ? t.mine.expired : t.mine.usableUntil(cover.usableUntil)}
      label={view.pressable ? t.mine.open : t.mine.opening}
      busy={!view.pressable}
      over={over}
      note={state.name === 'resting' ? undefined : view.note}
      onOpen={tap}
      onLook={() => onLook(cover.campaignId)}
    />
  )
}

const Wall = ({ covers }: { covers: readonly Cover[] }) => {
  const now = useServerClock()
  const open = useOpenCover()
  return (
    <View className="mine__wall">
      {covers.map((cover) => (
        <Owned key={cover.campaignId} cover={cover} now={now} onLook={open} />
      ))}
    </View>
  )
}

const Mine = () => {
  const { t } = useMessages()
  const { reduced } = useMotion()
  const { known, refresh, ...failure } = useBrowse({ action: 'my-covers' })
  useTabTitles('mine')
  usePullToRefresh(refresh)
  const trouble = troubleWords(t, failure)
  const { title, sentence, next } = t.mine.empty
  return (
    <Screen>
      <View className="mine">
        {known && known.data.covers.length > 0 && <Wall covers={known.data.covers} />}
        {known && known.data.covers.length === 0 && (
          <Notice title={title} sentence={sentence} action={next} onAction={seeCovers} />
        )}
        {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
        {!known && !trouble && <GallerySkeleton label={t.loading} />}
        <View className="mine__wishes">
          <SwitchRow label={t.mine.lessMotion} on={reduced} onSwitch={reduceMotion} />
          <LinkList links={PLACES.map((id) => ({ id, label: t.places[id] }))} onGo={goTo} />
        </View>
      </View>
      <PrivacyGate />
    </Screen>
  )
}

export default Mine
