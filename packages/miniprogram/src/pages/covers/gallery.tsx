import type { CampaignCard, Timestamp } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useEffect, useMemo } from 'react'
import { cardWords } from '../../campaign/card-words'
import { inOrder } from '../../campaign/in-order'
import { pageArt } from '../../campaign/shown-art'
import { upNext } from '../../campaign/up-next'
import { CoverArt } from '../../components/cover-art'
import { CoverCard } from '../../components/cover-card'
import { LinkList } from '../../components/link-list'
import { ListEnd } from '../../components/list-end'
import { UpNext } from '../../components/up-next'
import { useBells } from '../../hooks/use-bells'
import { useEndless } from '../../hooks/use-endless'
import { useNear } from '../../hooks/use-near'
import { useOpenCover } from '../../hooks/use-open-cover'
import { useServerClock } from '../../hooks/use-server-clock'
import { useStanding } from '../../hooks/use-standing'
import { useMessages } from '../../i18n/use-messages'
import { type Known, useKnown } from '../../store/known'
import { goToLook } from '../go-to'

/** How many future releases are listed. */
const MOST_UP_NEXT = 3

/** About one screen, in px. Covers this near are loaded before they come into sight. */
const SCREEN = 800

const MORE = 'more'

type Cards = Known<readonly CampaignCard[]>

type CardProps = {
  card: CampaignCard
  asOf: Timestamp
  now: Timestamp
  featured?: boolean
  onShown?: () => void
}

const Card = ({ card, asOf, now, featured = false, onShown }: CardProps) => {
  const { t, of } = useMessages()
  const mine = useKnown((known) => known.mine[card.id] === true)
  const stands = useStanding({ data: card, asOf }, now)
  const open = useOpenCover()
  return (
    <CoverCard
      id={card.id}
      title={of(card.title)}
      brand={of(card.brand.name)}
      mark={card.brand.mark}
      picture={featured ? pageArt(card.art) : card.art.thumb}
      tint={card.art.tint}
      featured={featured}
      onOpen={open}
      onShown={onShown}
      {...cardWords(t, stands, mine, now)}
    />
  )
}

type RunProps = Cards & { now: Timestamp; id: string }

/** Some rows of the list. Far from the screen they are empty space, so that a long list stays light. */
const Run = ({ data: cards, asOf, now, id }: RunProps) => {
  const { near, height } = useNear(id, SCREEN, true)
  return (
    <View id={id} className="covers__run" style={near ? {} : { height: `${height}px` }}>
      {near && cards.map((card) => <Card key={card.id} card={card} asOf={asOf} now={now} />)}
    </View>
  )
}

/** Empty places for the next row. When they come near the screen, the next run is shown. */
const More = ({ cards, onNear }: { cards: readonly CampaignCard[]; onNear: () => void }) => {
  const { near } = useNear(MORE, SCREEN, false)
  useEffect(() => {
    if (near) onNear()
  }, [near, onNear])
  return (
    <View id={MORE} className="covers__run">
      {cards.map(({ id, art }) => (
        <CoverArt key={id} tint={art.tint} />
      ))}
    </View>
  )
}

type GridProps = Cards & {
  /** Whether the list's end is marked. */
  ends?: boolean
}

/** Covers side by side, as far as the person has scrolled, and the places of the next row. One alone is large. */
export const Grid = ({ data: cards, asOf, ends = false }: GridProps) => {
  const { t } = useMessages()
  const now = useServerClock()
  const [only, ...others] = cards
  const { runs, next, more } = useEndless(cards)
  if (only && others.length === 0) return <Card card={only} asOf={asOf} now={now} featured />
  return (
    <>
      {runs.map((run, n) => (
        <Run key={run[0]?.id} id={`run-${n}`} data={run} asOf={asOf} now={now} />
      ))}
      {next.length > 0 && <More key={runs.length} cards={next} onNear={more} />}
      {ends && next.length === 0 && <ListEnd label={t.covers.end} />}
    </>
  )
}

const Next = ({ data: cards }: Cards) => {
  const { t, of } = useMessages()
  const now = useServerClock()
  const open = useOpenCover()
  const bellOf = useBells()
  const mine = useKnown((known) => known.mine)
  const lines = upNext(cards, mine, now, MOST_UP_NEXT).map((release) => ({
    id: release.card.id,
    when: [t.when(release.at, now), t.nth(release.nth)].filter(Boolean).join(' · '),
    title: of(release.card.title),
    left: t.span(release.at - now),
    bell: bellOf(release),
  }))
  if (lines.length === 0) return null
  return (
    <View className="covers__next">
      <UpNext heading={t.covers.upNext} lines={lines} onOpen={open} />
      <LinkList links={[{ id: 'calendar', label: t.covers.calendar }]} onGo={() => goToLook('calendar')} />
    </View>
  )
}

type GalleryProps = Cards & {
  /** Whether the covers after the first are shown. */
  whole: boolean
  /** Called when the first cover's picture has loaded. */
  onFirstShown: () => void
}

/** All covers: the first one large, then the next releases, then the others. */
export const Gallery = ({ data: cards, asOf, whole, onFirstShown }: GalleryProps) => {
  const now = useServerClock()
  const [first, ...others] = useMemo(() => inOrder(cards, asOf), [cards, asOf])
  return (
    <>
      {first && <Card card={first} asOf={asOf} now={now} featured onShown={onFirstShown} />}
      {whole && (
        <>
          <Next data={cards} asOf={asOf} />
          <Grid data={others} asOf={asOf} ends />
        </>
      )}
    </>
  )
}
