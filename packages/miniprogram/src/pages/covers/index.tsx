import type { CampaignCard } from '@hongbao/types'
import { View } from '@tarojs/components'
import { cardWords } from '../../campaign/card-words'
import { standing } from '../../campaign/standing'
import { upNext } from '../../campaign/up-next'
import { CoverCard } from '../../components/cover-card'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { UpNext } from '../../components/up-next'
import { useBrowse } from '../../hooks/use-browse'
import { useOpenCover } from '../../hooks/use-open-cover'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useServerClock } from '../../hooks/use-server-clock'
import { useShare } from '../../hooks/use-share'
import { useTabTitles } from '../../hooks/use-titles'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { type Known, useKnown } from '../../store/known'
import './index.scss'

/** How many releases to come are listed. */
const MOST_UP_NEXT = 3

const Gallery = ({ data: campaigns, asOf }: Known<readonly CampaignCard[]>) => {
  const { t, of } = useMessages()
  const now = useServerClock()
  const mine = useKnown((known) => known.mine)
  const open = useOpenCover()
  const releases = upNext(campaigns, now, MOST_UP_NEXT).map(({ card, at }) => ({
    id: card.id,
    when: t.when(at, now),
    title: of(card.title),
    left: t.span(at - now),
  }))
  const [first, ...others] = campaigns.map((card, index) => (
    <CoverCard
      key={card.id}
      id={card.id}
      title={of(card.title)}
      brand={of(card.brand.name)}
      mark={card.brand.mark}
      picture={index === 0 ? card.art.cover : card.art.thumb}
      tint={card.art.tint}
      featured={index === 0}
      onOpen={open}
      {...cardWords(t, standing(card, asOf, now), mine[card.id] === true, now)}
    />
  ))
  return (
    <>
      {first}
      {releases.length > 0 && (
        <View className="covers__next">
          <UpNext heading={t.covers.upNext} lines={releases} onOpen={open} />
        </View>
      )}
      <View className="covers__gallery">{others}</View>
    </>
  )
}

const Covers = () => {
  const { t } = useMessages()
  const { known, refresh, ...failure } = useBrowse({ action: 'catalog' })
  useTabTitles('covers')
  usePullToRefresh(refresh)
  useShare({ title: t.title, path: '/pages/covers/index', picture: known?.data.campaigns[0]?.art.cover })
  const trouble = troubleWords(t, failure)
  return (
    <Screen>
      <View className="covers">
        {known && known.data.campaigns.length > 0 && (
          <Gallery data={known.data.campaigns} asOf={known.asOf} />
        )}
        {known && known.data.campaigns.length === 0 && <Notice {...t.covers.empty} />}
        {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
        {!known && !trouble && <GallerySkeleton label={t.loading} featured />}
      </View>
    </Screen>
  )
}

export default Covers
