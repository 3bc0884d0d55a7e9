import type { CampaignCard, Id } from '@hongbao/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { openedWith } from '../../campaign/opened-with'
import { pageArt } from '../../campaign/shown-art'
import { CoverSkeleton } from '../../components/cover-skeleton'
import { Notice } from '../../components/notice'
import { Screen } from '../../components/screen'
import { withEdge } from '../../edge/with-edge'
import { useBrowse } from '../../hooks/use-browse'
import { coverPath } from '../../hooks/use-open-cover'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useShare } from '../../hooks/use-share'
import { useTintedBar } from '../../hooks/use-tinted-bar'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { SinglePage } from '../../moments/single'
import { isSinglePage } from '../../moments/single-page'
import { type Answer, useKnownCard } from '../../store/known'
import { PrivacyGate } from '../privacy-gate'
import { seeCovers } from '../see-covers'
import { StaleLine } from '../stale-line'
import { Claim } from './claim'
import { Details } from './details'
import { Stage } from './stage'
import { Until } from './until'
import './index.scss'

const Cover = () => {
  const { t, of } = useMessages()
  const opened = openedWith(useRouter().params)
  const id: Id = opened.id
  const { known, refresh, ...failure } = useBrowse({ action: 'campaign', campaignId: id })
  const listed = useKnownCard(id)
  const card: Answer<CampaignCard> | undefined = known ? { ...known, data: known.data.campaign } : listed
  useTintedBar(t.title, card?.data.art.tint)
  usePullToRefresh(refresh)
  useShare({
    title: card ? t.share(of(card.data.title)) : t.title,
    name: card ? of(card.data.title) : t.title,
    path: coverPath(id),
    picture: card && pageArt(card.data.art),
  })
  const trouble = troubleWords(t, failure)
  if (!card) {
    return (
      <Screen>
        {trouble ? (
          <Notice
            {...trouble}
            action={failure.refusal ? t.cover.leave : t.problems.retry}
            onAction={failure.refusal ? seeCovers : refresh}
          />
        ) : (
          <CoverSkeleton label={t.loading} />
        )}
      </Screen>
    )
  }
  return (
    <Screen>
      <View className="cover">
        <StaleLine known={card} problem={failure.problem} />
        <Stage card={card.data} />
        <Until {...card} />
        {known && <Details page={known.data.campaign} />}
        {!known && trouble && <Notice {...trouble} action={t.problems.retry} onAction={refresh} />}
      </View>
      <Claim {...card} code={opened.code} />
      <PrivacyGate />
    </Screen>
  )
}

const Page = () => (isSinglePage() ? <SinglePage /> : <Cover />)

export default withEdge(Page)
