import type { MyCover as Cover, Timestamp } from '@hongbao/types'
import { View } from '@tarojs/components'
import { claimView } from '../../claim/claim-view'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { LinkList } from '../../components/link-list'
import { MyCover } from '../../components/my-cover'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { SwitchRow } from '../../components/switch-row'
import { deliveries } from '../../deliveries'
import { withEdge } from '../../edge/with-edge'
import { useBrowse } from '../../hooks/use-browse'
import { useClaim } from '../../hooks/use-claim'
import { useMoreCovers } from '../../hooks/use-more-covers'
import { useOpenCover } from '../../hooks/use-open-cover'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useServerClock } from '../../hooks/use-server-clock'
import { useTabTitles } from '../../hooks/use-titles'
import type { Messages } from '../../i18n/messages'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { reduceMotion, useMotion } from '../../store/motion'
import { goTo, goToLook, type Place } from '../go-to'
import { PrivacyGate } from '../privacy-gate'
import { seeCovers } from '../see-covers'
import { StaleLine } from '../stale-line'
import './index.scss'

const PLACES: readonly Place[] = [
  ...(['reminders', 'ask', 'kept', 'rules', 'agreement', 'privacy', 'about'] as const),
  'operate',
]
const LOOKS = ['use', 'calendar'] as const

/** Nothing is asked about the campaign of a cover that is theirs. */
const NOTHING_KNOWN = { stockRevision: 0, askedAt: 0 }

type OwnedProps = { cover: Cover; now: Timestamp; onLook: (campaignId: string) => void }

/** When the cover was granted, and the number to read out when one asks about it. */
const grantedLine = (t: Messages, { grantedAt, number }: Cover, now: Timestamp): string => {
  const when = t.mine.grantedAt(grantedAt, now)
  return number === undefined ? when : `${when} · ${t.mine.number(number)}`
}

const Owned = ({ cover, now, onLook }: OwnedProps) => {
  const { t, of } = useMessages()
  const { campaignId, delivery = 'link' } = cover
  const { state, reopen, shown } = useClaim({ id: campaignId, delivery, ...NOTHING_KNOWN })
  const standing = { kind: 'ended' } as const
  const view = claimView(t, { state, standing, mine: true, delivery, now, reminder: 'none' })
  const over = now >= cover.usableUntil
  const { Shown, again } = deliveries[delivery]
  const words = t.claim.deliveries[delivery]
  const label = shown && again ? words.again : words.wall
  return (
    <MyCover
      campaignId={campaignId}
      title={of(cover.title)}
      picture={cover.art.thumb}
      tint={cover.art.tint}
      granted={grantedLine(t, cover, now)}
      usable={over ? t.mine.expired : t.mine.usableUntil(cover.usableUntil)}
      label={view.busy ? t.mine.opening : label}
      busy={view.busy === true}
      over={over}
      note={state.name === 'resting' ? undefined : view.note}
      onOpen={reopen}
      onLook={() => onLook(campaignId)}
    >
      {shown && Shown && <Shown handed={shown} />}
    </MyCover>
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
  useMoreCovers(known?.data)
  useTabTitles('mine')
  usePullToRefresh(refresh)
  const trouble = troubleWords(t, failure)
  const { title, sentence, next } = t.mine.empty
  return (
    <Screen>
      <StaleLine known={known} problem={failure.problem} />
      <View className="mine">
        {known && known.data.covers.length > 0 && <Wall covers={known.data.covers} />}
        {known && known.data.covers.length === 0 && (
          <Notice title={title} sentence={sentence} action={next} onAction={seeCovers} />
        )}
        {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
        {!known && !trouble && <GallerySkeleton label={t.loading} places={2} />}
        <View className="mine__wishes">
          <SwitchRow label={t.mine.lessMotion} on={reduced} onSwitch={reduceMotion} />
          <LinkList links={LOOKS.map((id) => ({ id, label: t.looks[id] }))} onGo={(id) => goToLook(id)} />
          <LinkList links={PLACES.map((id) => ({ id, label: t.places[id] }))} onGo={goTo} />
        </View>
      </View>
      <PrivacyGate />
    </Screen>
  )
}

export default withEdge(Mine)
