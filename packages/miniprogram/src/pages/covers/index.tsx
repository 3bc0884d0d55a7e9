import type { CampaignCard, Category } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { categoriesOf, findCovers, type Wish, wishesNothing } from '../../campaign/find-covers'
import { pageArt } from '../../campaign/shown-art'
import { Finder } from '../../components/finder'
import { GallerySkeleton } from '../../components/gallery-skeleton'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { useBrowse } from '../../hooks/use-browse'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useShare } from '../../hooks/use-share'
import { useTabTitles } from '../../hooks/use-titles'
import { useWaited } from '../../hooks/use-waited'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import type { Known } from '../../store/known'
import { Gallery, Grid } from './gallery'
import './index.scss'

/** The id of the chip for all categories. */
const ALL = 'all'

/** In milliseconds. When covers come sooner, no skeleton is shown before them. */
const SKELETON_AFTER = 150

/** In milliseconds. The rest of the page waits this long for the first picture at most. */
const REST_AFTER = 400

const Found = ({ data: cards, asOf, onAll }: Known<readonly CampaignCard[]> & { onAll: () => void }) => {
  const { t } = useMessages()
  const { title, sentence, next } = t.covers.noneFound
  if (cards.length === 0) return <Notice title={title} sentence={sentence} action={next} onAction={onAll} />
  return <Grid data={cards} asOf={asOf} />
}

/** The covers and the finder. Both are complete when the first picture has loaded. */
const Covers = ({ data: cards, asOf }: Known<readonly CampaignCard[]>) => {
  const { t } = useMessages()
  const [wish, setWish] = useState<Wish>({})
  const [shown, setShown] = useState(false)
  const whole = useWaited(REST_AFTER) || shown
  const onFirstShown = useCallback(() => setShown(true), [])
  const categories = categoriesOf(cards)
  const chips = (categories.length > 0 ? [ALL, ...categories] : []).map((id) => ({
    id,
    label: id === ALL ? t.covers.all : t.categories[id as Category],
    chosen: id === (wish.category ?? ALL),
  }))
  return (
    <>
      {whole && (
        <Finder
          chips={chips}
          text={wish.text}
          words={t.covers.find}
          onChoose={(id) => setWish(id === ALL ? {} : { category: id as Category })}
          onSearch={(text) => setWish(text === undefined ? {} : { text })}
        />
      )}
      <View className={whole ? 'covers' : 'covers covers--alone'}>
        {wishesNothing(wish) ? (
          <Gallery data={cards} asOf={asOf} whole={whole} onFirstShown={onFirstShown} />
        ) : (
          <Found data={findCovers(cards, wish)} asOf={asOf} onAll={() => setWish({})} />
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
  useShare({ title: t.title, path: '/pages/covers/index', picture: first && pageArt(first.art) })
  const trouble = troubleWords(t, failure)
  if (known && known.data.campaigns.length > 0) {
    return (
      <Screen>
        <Covers data={known.data.campaigns} asOf={known.asOf} />
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

export default CoversPage
