import { View } from '@tarojs/components'
import { type Release, upNext } from '../../campaign/up-next'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { UpNext } from '../../components/up-next'
import { withEdge } from '../../edge/with-edge'
import { useBells } from '../../hooks/use-bells'
import { useBrowse } from '../../hooks/use-browse'
import { useOpenCover } from '../../hooks/use-open-cover'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useServerClock } from '../../hooks/use-server-clock'
import { useTitle } from '../../hooks/use-title'
import { daysAway } from '../../i18n/format'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { PrivacyGate } from '../../pages/privacy-gate'
import { seeCovers } from '../../pages/see-covers'
import { useKnown } from '../../store/known'
import { Heading } from '../heading'
import { useLookWords } from '../use-look-words'

const DAYS = ['today', 'tomorrow', 'week', 'later'] as const
type Day = (typeof DAYS)[number]

const WEEK = 7

const dayOf = (at: number, now: number): Day => {
  const days = daysAway(at, now)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days < WEEK ? 'week' : 'later'
}

const Releases = ({ releases, now }: { releases: readonly Release[]; now: number }) => {
  const { t, of } = useMessages()
  const { calendar } = useLookWords()
  const bellOf = useBells()
  const open = useOpenCover()
  const linesOf = (day: Day) =>
    releases
      .filter(({ at }) => dayOf(at, now) === day)
      .map((release) => ({
        id: release.card.id,
        when: [t.when(release.at, now), t.nth(release.nth)].filter(Boolean).join(' · '),
        title: of(release.card.title),
        left: t.span(release.at - now),
        bell: bellOf(release),
      }))
  return (
    <View className="look">
      <Heading title={calendar.title} sentence={calendar.sentence} />
      {DAYS.map((day) => ({ day, lines: linesOf(day) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ day, lines }) => (
          <View key={day} className="look__foot">
            <UpNext heading={calendar.days[day]} lines={lines} onOpen={open} />
          </View>
        ))}
    </View>
  )
}

/** The next release of each cover that the person does not have, by day. */
const CalendarPage = () => {
  const { t } = useMessages()
  const { calendar } = useLookWords()
  const { known, refresh, ...failure } = useBrowse({ action: 'catalog' })
  const mine = useKnown((state) => state.mine)
  const now = useServerClock()
  useTitle(t.title)
  usePullToRefresh(refresh)
  const trouble = troubleWords(t, failure)
  const releases = known && upNext(known.data.campaigns, mine, now, known.data.campaigns.length)
  const { title, sentence, next } = calendar.empty
  return (
    <Screen>
      {releases && releases.length > 0 && <Releases releases={releases} now={now} />}
      {releases?.length === 0 && (
        <Notice title={title} sentence={sentence} action={next} onAction={seeCovers} />
      )}
      {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
      {!known && !trouble && <GallerySkeleton label={t.loading} places={2} />}
      <PrivacyGate />
    </Screen>
  )
}

export default withEdge(CalendarPage)
