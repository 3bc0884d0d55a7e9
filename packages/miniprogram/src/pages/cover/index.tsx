import type { CampaignCard, CampaignPage, Id } from '@hongbao/types'
import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { standing } from '../../campaign/standing'
import { BrandLine } from '../../components/brand-line'
import { ClaimBar } from '../../components/claim-bar'
import { Countdown } from '../../components/countdown'
import { CoverArt } from '../../components/cover-art'
import { DropList } from '../../components/drop-list'
import { Notice } from '../../components/notice'
import { RuleList } from '../../components/rule-list'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { StoryStrip } from '../../components/story-strip'
import { Unsealing } from '../../components/unsealing'
import { claimView } from '../../hooks/claim-view'
import { useBrowse } from '../../hooks/use-browse'
import { useClaim } from '../../hooks/use-claim'
import { coverPath } from '../../hooks/use-open-cover'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { useServerClock } from '../../hooks/use-server-clock'
import { useShare } from '../../hooks/use-share'
import { useTintedBar } from '../../hooks/use-tinted-bar'
import { troubleWords } from '../../i18n/trouble-words'
import { useMessages } from '../../i18n/use-messages'
import { type Known, useKnownCard } from '../../store/known'
import './index.scss'

const seeCovers = () => Taro.switchTab({ url: '/pages/covers/index' })
const look = (urls: readonly string[], current: string) =>
  Taro.previewImage({ urls: [...urls], current }).catch(() => {})

const Stage = ({ card }: { card: CampaignCard }) => {
  const { t, of } = useMessages()
  const { cover, thumb, tint } = card.art
  return (
    <View className="cover__stage" style={{ backgroundColor: tint }}>
      <View
        className="cover__art"
        aria-role="button"
        aria-label={t.cover.look}
        onClick={() => look([cover], cover)}
      >
        <CoverArt src={cover} preview={thumb} tint={tint} label={of(card.title)} />
      </View>
      <Text className="cover__title">{of(card.title)}</Text>
      <View className="cover__brand">
        <BrandLine mark={card.brand.mark} name={of(card.brand.name)} />
      </View>
    </View>
  )
}

const Until = ({ card, asOf }: { card: CampaignCard; asOf: number }) => {
  const { t } = useMessages()
  const now = useServerClock()
  const stands = standing(card, asOf, now)
  if (stands.name !== 'opens' && stands.name !== 'next-drop') return null
  const label = stands.name === 'opens' ? t.cover.untilOpen : t.cover.untilNextDrop
  return (
    <View className="cover__until">
      <Countdown label={label} figure={t.span(stands.at - now)} />
    </View>
  )
}

const Drops = ({ card }: { card: CampaignCard }) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { drops, endsAt } = card.schedule
  const lines = drops.map(({ id, opensAt, stock }) => ({
    id,
    when: t.moment(opensAt, now),
    stock: t.cover.stock(stock),
    opened: opensAt <= now,
  }))
  return (
    <Section heading={t.cover.drops}>
      <DropList drops={lines} />
      <Text className="cover__aside">{t.cover.endsAt(endsAt, now)}</Text>
    </Section>
  )
}

const Details = ({ page }: { page: CampaignPage }) => {
  const { t, of } = useMessages()
  const { stories, tint } = page.art
  return (
    <>
      <Section heading={t.cover.story}>
        <Text className="cover__text">{of(page.story)}</Text>
      </Section>
      {stories.length > 0 && (
        <View className="cover__stories">
          <StoryStrip
            pictures={stories}
            tint={tint}
            label={t.cover.look}
            onLook={(one) => look(stories, one)}
          />
        </View>
      )}
      <Drops card={page} />
      <Section heading={t.cover.rules}>
        <RuleList rules={page.rules.map(of)} />
        <Text className="cover__aside">{t.cover.usableUntil(page.usableUntil)}</Text>
      </Section>
    </>
  )
}

const Claim = ({ data: card, asOf }: Known<CampaignCard>) => {
  const { t } = useMessages()
  const now = useServerClock()
  const { state, mine, tap, openPage } = useClaim(card.id, card.stockRevision, asOf)
  const view = claimView(t, { state, standing: standing(card, asOf, now), mine, now })
  const unsealing = state.name === 'granted' && state.page === 'due' && state.fresh
  return (
    <>
      <ClaimBar
        label={view.label}
        note={view.note}
        pressable={view.pressable}
        busy={view.busy}
        leave={view.leave ? t.cover.others : undefined}
        onPress={tap}
        onLeave={seeCovers}
      />
      {unsealing && (
        <Unsealing
          picture={card.art.cover}
          tint={card.art.tint}
          label={t.claim.unsealing}
          skip={t.claim.skip}
          onDone={openPage}
        />
      )}
    </>
  )
}

const Cover = () => {
  const { t, of } = useMessages()
  const id: Id = useRouter().params.id ?? ''
  const { known, refresh, ...failure } = useBrowse({ action: 'campaign', campaignId: id })
  const listed = useKnownCard(id)
  const card: Known<CampaignCard> | undefined = known
    ? { data: known.data.campaign, asOf: known.asOf }
    : listed
  useTintedBar(card?.data.art.tint)
  usePullToRefresh(refresh)
  useShare({
    title: card ? t.share(of(card.data.title)) : t.title,
    path: coverPath(id),
    picture: card?.data.art.cover,
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
          <View className="cover__stage cover__stage--waiting" aria-role="status" aria-label={t.loading}>
            <View className="cover__art">
              <CoverArt src="" tint="" />
            </View>
          </View>
        )}
      </Screen>
    )
  }
  return (
    <Screen>
      <View className="cover">
        <Stage card={card.data} />
        <Until card={card.data} asOf={card.asOf} />
        {known && <Details page={known.data.campaign} />}
      </View>
      <Claim data={card.data} asOf={card.asOf} />
    </Screen>
  )
}

export default Cover
