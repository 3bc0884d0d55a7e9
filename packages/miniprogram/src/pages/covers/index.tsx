import type { CampaignCard, Category } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { categoriesOf, type Wish, wishesNothing } from '../../campaign/find-covers'
import { pageArt } from '../../campaign/shown-art'
import { Finder } from '../../components/finder'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { useBrowse } from '../../hooks/use-browse'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useShare } from '../../hooks/use-share'
import { useTabTitles } from '../../hooks/use-titles'
import { useWaited } from '../../hooks/use-waited'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { SinglePage } from '../../moments/single'
import { isSinglePage } from '../../moments/single-page'
import type { Known } from '../../store/known'
import { useWanted } from '../../store/wanted'
import { useWish, wishFor } from '../../store/wish'
import { PrivacyGate } from '../privacy-gate'
import { StaleLine } from '../stale-line'
import { Found } from './found'
import { Gallery } from './gallery'
import './index.scss'

/** The ids of the chips that are no category: all covers, those that can be claimed now, and those that are wanted. */
const ALL = 'all'
const OPEN = 'open'
const WANTED = 'wanted'

/** In milliseconds. When covers come sooner, no skeleton is shown before them. */
const SKELETON_AFTER = 150

/** In milliseconds. The rest of the page waits this long for the first picture at most. */
const REST_AFTER = 400

const chosenIn = ({ category, openNow, wanted }: Wish): string => {
  if (wanted) return WANTED
  return openNow ? OPEN : (category ?? ALL)
}

const wishOf = (chip: string): Wish => {
  if (chip === OPEN) return { openNow: true }
  if (chip === WANTED) return { wanted: true }
  return chip === ALL ? {} : { category: chip as Category }
}

/** A line with the categories, or the search field. */
const Find = ({ cards, wish }: { cards: readonly CampaignCard[]; wish: Wish }) => {
  const { t } = useMessages()
  const labels: Readonly<Record<string, string>> = {
    ...t.categories,
    [ALL]: t.covers.all,
    [OPEN]: t.covers.openNow,
    [WANTED]: t.covers.wanted,
  }
  const wants = useWanted(({ wanted }) => cards.some(({ id }) => wanted[id]))
  const chips = [ALL, OPEN, ...(wants || wish.wanted ? [WANTED] : []), ...categoriesOf(cards)].map((id) => ({
    id,
    label: labels[id] ?? id,
    chosen: id === chosenIn(wish),
  }))
  return (
    <Finder
      chips={chips}
      text={wish.text}
      words={t.covers.find}
      onChoose={(id) => wishFor(wishOf(id))}
      onSearch={(text) => wishFor(text === undefined ? {} : { text })}
    />
  )
}

/** The covers and the finder. Both are complete when the first picture has loaded. */
const Covers = ({ data: cards, asOf }: Known<readonly CampaignCard[]>) => {
  const { wish } = useWish()
  const [shown, setShown] = useState(false)
  const whole = useWaited(REST_AFTER) || shown
  const onFirstShown = useCallback(() => setShown(true), [])
  const wishes = !wishesNothing(wish)
  return (
    <>
      {whole && <Find cards={cards} wish={wish} />}
      <View className={whole ? 'covers' : 'covers covers--alone'}>
        {wishes ? (
          <Found key={chosenIn(wish)} data={cards} asOf={asOf} wish={wish} />
        ) : (
          <Gallery data={cards} asOf={asOf} whole={whole} onFirstShown={onFirstShown} />
        )}
      </View>
    </>
  )
}

const CoversPage = () => {
  const { t } = useMessages()
  const { known, refresh, ...failure } = useBrowse({ action: 'catalog' })
  const waited = useWaited(SKELETON_AFTER)
  useTabTitles('covers')
  usePullToRefresh(refresh)
  const first = known?.data.campaigns[0]
  useShare({
    title: t.shareAll,
    name: t.title,
    path: '/pages/covers/index',
    picture: first && pageArt(first.art),
  })
  const trouble = troubleWords(t, failure)
  if (known && known.data.campaigns.length > 0) {
    return (
      <Screen>
        <StaleLine known={known} problem={failure.problem} />
        <Covers data={known.data.campaigns} asOf={known.asOf} />
        <PrivacyGate />
      </Screen>
    )
  }
  return (
    <Screen>
      <View className="covers covers--alone">
        {known && <Notice {...t.covers.empty} />}
        {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
        {!known && !trouble && waited && <GallerySkeleton label={t.loading} featured />}
      </View>
    </Screen>
  )
}

const Page = () => (isSinglePage() ? <SinglePage /> : <CoversPage />)

export default withEdge(Page)
